/**
 * The properties of a plasmoid that exist on both Plasmas, and the object that has each: on Plasma 5 all of them are
 * on the attached `Plasmoid`, on Plasma 6 some moved to the root `PlasmoidItem`. Read in appletinterface.h and
 * appletquickitem.h (plasma-framework 5.103), applet.h, appletquickitem.h and plasmoiditem.h (libplasma 6.3).
 */
export interface PlasmoidProperty {
  readonly plasma5: PlasmoidObject;
  readonly plasma6: PlasmoidObject;
  /** Can be bound and assigned. */
  readonly writable: boolean;
  /** Has a change signal, so that bindings on it and `on.<name>Changed` work. */
  readonly notifies: boolean;
  /** The QML type of a property that stands in for it. */
  readonly type: "string" | "int" | "bool" | "rect" | "var";
}

/** `plasmoid`: the attached `Plasmoid` and the context property `plasmoid`. `item`: the root item. */
export type PlasmoidObject = "plasmoid" | "item";

const on = (
  plasma6: PlasmoidObject,
  type: PlasmoidProperty["type"],
  access: "bindable" | "readable" | "constant",
): PlasmoidProperty => ({
  plasma5: "plasmoid",
  plasma6,
  type,
  writable: access === "bindable",
  notifies: access !== "constant",
});

export const PLASMOID_PROPERTIES = {
  activationTogglesExpanded: on("item", "bool", "bindable"),
  availableScreenRect: on("item", "rect", "readable"),
  backgroundHints: on("plasmoid", "int", "bindable"),
  busy: on("plasmoid", "bool", "bindable"),
  configurationRequired: on("plasmoid", "bool", "bindable"),
  constraintHints: on("plasmoid", "int", "bindable"),
  expanded: on("item", "bool", "bindable"),
  formFactor: on("plasmoid", "int", "readable"),
  hideOnWindowDeactivate: on("item", "bool", "bindable"),
  icon: on("plasmoid", "string", "bindable"),
  id: on("plasmoid", "int", "constant"),
  immutability: on("plasmoid", "int", "readable"),
  immutable: on("plasmoid", "bool", "readable"),
  location: on("plasmoid", "int", "readable"),
  metaData: on("plasmoid", "var", "constant"),
  pluginName: on("plasmoid", "string", "constant"),
  screen: on("item", "int", "readable"),
  screenGeometry: on("item", "rect", "readable"),
  status: on("plasmoid", "int", "bindable"),
  switchHeight: on("item", "int", "bindable"),
  switchWidth: on("item", "int", "bindable"),
  title: on("plasmoid", "string", "bindable"),
  toolTipMainText: on("item", "string", "bindable"),
  toolTipSubText: on("item", "string", "bindable"),
  toolTipTextFormat: on("item", "int", "bindable"),
  userConfiguring: on("plasmoid", "bool", "readable"),
} as const satisfies Readonly<Record<string, PlasmoidProperty>>;

export type PlasmoidPropertyName = keyof typeof PLASMOID_PROPERTIES;
