import type { WidgetModel } from "../widget/model.js";
import { PLASMOID_PROPERTIES, type PlasmoidProperty } from "../widget/plasmoid-properties.js";
import { qmlString } from "./quote.js";

const properties: Readonly<Record<string, PlasmoidProperty>> = PLASMOID_PROPERTIES;

/** Where Plasma 6 keeps a property: on the root item, or on the applet (`Plasmoid.…`), as Plasma 5 keeps them all. */
export const propertyHome = (name: string): PlasmoidProperty["plasma6"] => properties[name]?.plasma6 ?? "plasmoid";

/** The properties that Plasma 6 has on the root item, which Plasma 5 needs a stand-in for. */
export const itemProperties = (): [name: string, property: PlasmoidProperty][] =>
  Object.entries(properties).filter(([, { plasma6 }]) => plasma6 === "item");

const HOST_DEFAULTS: Readonly<Record<string, string>> = {
  activationTogglesExpanded: "true",
  backgroundHints: "1",
  hideOnWindowDeactivate: "true",
};

/** What a binding gives until setup has run, or where setup failed: what the host would have had without it. */
export function qmlFallback(name: string, model: WidgetModel): string {
  const { icon, name: title, description } = model.metadata;
  if (name === "icon") return qmlString(icon ?? "");
  if (name === "title" || name === "toolTipMainText") return qmlString(title);
  if (name === "toolTipSubText") return qmlString(description ?? "");
  const type = properties[name]?.type;
  return HOST_DEFAULTS[name] ?? (type === "string" ? '""' : type === "int" ? "0" : "false");
}
