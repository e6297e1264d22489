import type { PlasmoidMetaData } from "./metadata-properties.js";
import type {
  BackgroundHints,
  ConstraintHints,
  ContainmentDisplayHints,
  FormFactor,
  ImmutabilityType,
  ItemStatus,
  Location,
  TextFormat,
} from "./plasma-constants.js";

/** A rectangle in pixels. */
export interface Rectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** An item of QML: its own properties, by name. */
export type HostItem = object & { [name: string]: unknown };

/** A component of QML, which items are made from. */
export interface HostComponent {
  readonly url: string;
  readonly status: number;
  errorString(): string;
}

/** What a property of each type is in TypeScript; the first column of the QML types is below. */
export interface PlasmoidTypes {
  string: string;
  strings: readonly string[];
  int: number;
  bool: boolean;
  rect: Rectangle;
  rects: readonly Rectangle[];
  component: HostComponent | null;
  item: HostItem | null;
  object: HostItem;
  objects: readonly HostItem[];
  /** Text such as "Meta+C" to assign; what is read is an object that only QML can show. */
  shortcut: string | object;
  metaData: PlasmoidMetaData;
  BackgroundHints: BackgroundHints;
  ConstraintHints: ConstraintHints;
  ContainmentDisplayHints: ContainmentDisplayHints;
  FormFactor: FormFactor;
  ImmutabilityType: ImmutabilityType;
  ItemStatus: ItemStatus;
  Location: Location;
  TextFormat: TextFormat;
}

/** `bind`: can be bound and assigned; `read`: changes and says so; `constant`: does not change. */
export type Access = "bind" | "read" | "constant";

/**
 * Where a property is. On Plasma 5 that is always the attached `Plasmoid`, which scripts know as `plasmoid`.
 *
 * - `applet`: there on Plasma 6 too.
 * - `item`: Plasma 6 moved it to the root item, `PlasmoidItem`.
 * - `path`: Plasma 6 has it further in, by `path` from `plasmoid`; from the root item where the path is empty.
 * - `plasma5`: Plasma 6 has dropped it.
 * - `plasma6`, `plasma6-item`: Plasma 5 never had it; on `plasmoid` or on the root item.
 */
export type Place = "applet" | "item" | "path" | "plasma5" | "plasma6" | "plasma6-item";

export interface PlasmoidProperty<
  Type extends keyof PlasmoidTypes = keyof PlasmoidTypes,
  Kind extends Access = Access,
  Where extends Place = Place,
> {
  readonly type: Type;
  readonly access: Kind;
  readonly place: Where;
  readonly path?: readonly string[];
  /** The release that brought it, where that is not older than Plasma 5.27. */
  readonly since?: string;
  /** What the host has where nothing is set, as QML; by the type where it is absent. */
  readonly initial?: string;
  /** What to do where it is not to be had. */
  readonly instead?: string;
}

type Facts = Pick<PlasmoidProperty, "path" | "since" | "initial" | "instead">;
type Entry<Kind extends Access> = <const Where extends Place, const Type extends keyof PlasmoidTypes>(
  place: Where,
  type: Type,
  facts?: Facts,
) => PlasmoidProperty<Type, Kind, Where>;

const bind: Entry<"bind"> = (place, type, facts) => ({ type, access: "bind", place, ...facts });
const read: Entry<"read"> = (place, type, facts) => ({ type, access: "read", place, ...facts });
const constant: Entry<"constant"> = (place, type, facts) => ({ type, access: "constant", place, ...facts });

/**
 * Every property of a plasmoid, on both Plasmas: the one table that the types, what is written to QML, the diagnostics
 * and the reference follow from. Read in appletinterface.h and appletquickitem.h (plasma-framework 5.103) and in
 * applet.h, appletquickitem.h, plasmoiditem.h, containment.h and corona.h (libplasma 6.3).
 */
export const PLASMOID_PROPERTIES = {
  /** Whether the widget's shortcut closes an open popup too. Default: true. */
  activationTogglesExpanded: bind("item", "bool", { initial: "true" }),
  /** The part of the screen that no panel covers, in pixels, relative to the containment. */
  availableScreenRect: read("item", "rect"),
  /** The same as rectangles, where a panel covers a part of an edge only. */
  availableScreenRegion: read("item", "rects"),
  /**
   * The background under the widget on a desktop. Add `BackgroundHints.ConfigurableBackground` to let the user choose.
   * Default: `BackgroundHints.StandardBackground`.
   */
  backgroundHints: bind("applet", "BackgroundHints", { initial: "1" }),
  /** Shows a busy indicator over the widget. Default: false. */
  busy: bind("applet", "bool"),
  /** What stands for the widget in a panel. Default: `ui.compact` of the declaration, or Plasma's own. */
  compactRepresentation: bind("item", "component"),
  /** The compact representation as it is shown; null before it is. */
  compactRepresentationItem: read("item", "item"),
  /** Shows a "Configure…" button in place of the widget. Default: false. */
  configurationRequired: bind("applet", "bool"),
  /** How a panel lays the widget out. Default: `ConstraintHints.NoHint`. */
  constraintHints: bind("applet", "ConstraintHints"),
  /** What the place that the widget is in asks of its look. */
  containmentDisplayHints: read("applet", "ContainmentDisplayHints"),
  /** The widget's entries of its context menu. Declare them in `actions`; nothing has to be done with this. */
  contextualActions: read("applet", "objects"),
  /** The id of the activity that the widget is shown on. */
  currentActivity: read("path", "string", { path: ["containment", "activity"] }),
  /** Whether the user is moving widgets and panels about. */
  editMode: read("path", "bool", { path: ["containment", "corona", "editMode"] }),
  /** The background as it is drawn, with what the user chose. */
  effectiveBackgroundHints: read("applet", "BackgroundHints", { initial: "1" }),
  /** Whether the popup is open. Default: false. */
  expanded: bind("item", "bool"),
  /** The shape of the place that the widget is in: a panel or a desktop. */
  formFactor: read("applet", "FormFactor"),
  /** The widget itself, or its popup. Default: `ui.full` of the declaration. */
  fullRepresentation: bind("item", "component"),
  /** The full representation as it is shown; null before it is. */
  fullRepresentationItem: read("item", "item"),
  /** The shortcut that activates the widget. The user sets it in the widget's settings. */
  globalShortcut: bind("applet", "shortcut"),
  /** Whether the popup closes when another window becomes active; false pins it. Default: true. */
  hideOnWindowDeactivate: bind("item", "bool", { initial: "true" }),
  /** A theme icon's name or an absolute path. Default: the declared icon. */
  icon: bind("applet", "string"),
  /** The number of this instance, kept across sessions. */
  id: constant("applet", "int"),
  /** Who has locked the widgets. */
  immutability: read("applet", "ImmutabilityType", { initial: "1" }),
  /** Whether the widgets are locked, by the user or by the system. */
  immutable: read("applet", "bool"),
  /** The edge of the screen that the widget is at, or the desktop. */
  location: read("applet", "Location"),
  /** The widget's own metadata.json, as the host read it. */
  metaData: constant("applet", "metaData"),
  /** The widget's id, the same as `metaData.pluginId`. */
  pluginName: constant("applet", "string"),
  /**
   * `plasmoid.fullRepresentation` or `plasmoid.compactRepresentation`, to show that one whatever the room. Default: what
   * `ui.preferred` of the declaration names, or null: Plasma decides by `switchWidth` and `switchHeight`.
   */
  preferredRepresentation: bind("item", "component"),
  /** The root item of main.qml. */
  rootItem: constant("path", "item", { path: [] }),
  /** The number of the screen; -1 when there is none. */
  screen: read("item", "int", { initial: "-1" }),
  /** The geometry of the screen in pixels, relative to all screens. */
  screenGeometry: read("item", "rect"),
  /** How the widget's status is shown, above all in the system tray. Default: `ItemStatus.UnknownStatus`. */
  status: bind("applet", "ItemStatus"),
  /** From this height in pixels on, the full representation is shown in place. Default: -1, never. */
  switchHeight: bind("item", "int", { initial: "-1" }),
  /** From this width in pixels on, the full representation is shown in place. Default: -1, never. */
  switchWidth: bind("item", "int", { initial: "-1" }),
  /** The widget's title in popups and menus. Default: the declared name, in the user's language. */
  title: bind("applet", "string"),
  /** An item to show as the tooltip, in place of the texts. Default: an instance of `ui.toolTip`, or null. */
  toolTipItem: bind("item", "item"),
  /** The tooltip's first line. Default: the title. */
  toolTipMainText: bind("item", "string"),
  /** The tooltip's second line. Default: the declared description, in the user's language. */
  toolTipSubText: bind("item", "string"),
  /** How `toolTipSubText` is read. Default: `TextFormat.PlainText`. */
  toolTipTextFormat: bind("item", "TextFormat"),
  /** The background that the user has chosen. */
  userBackgroundHints: bind("applet", "BackgroundHints", { initial: "1" }),
  /** Whether the settings dialog is open. */
  userConfiguring: read("applet", "bool"),

  /** Always 0. */
  apiVersion: constant("plasma5", "int", { instead: "leave it out: it is always 0" }),
  /**
   * The application that the widget stands for, by the name of its desktop file or of a program: it gets an entry in the
   * context menu. A name that the machine has nothing for is ignored.
   */
  associatedApplication: bind("plasma5", "string", {
    instead: "declare an entry of the context menu in `actions`, which both have",
  }),
  /** The files or addresses that the widget stands for. */
  associatedApplicationUrls: bind("plasma5", "strings", {
    instead: "declare an entry of the context menu in `actions`, which both have",
  }),
  /** Why the widget has to be configured. Plasma 5 does not show it. */
  configurationRequiredReason: bind("plasma5", "string", {
    instead: "say it in the full representation: no Plasma shows this text",
  }),
  /** Whether something is still being loaded. It is always false in a widget that runs. */
  loading: read("plasma5", "bool", { instead: "leave it out: it is always false in a widget that runs" }),
  /** The applet's object in C++; of use for applets that are written in C++. */
  nativeInterface: constant("plasma5", "object", {
    instead:
      'declare `native: { source: "…", applet: "Class" }`, which gives both Plasmas `widget.applet` in QML and `native.applet` in scripts',
  }),
  /** The same as `plasmoid`. */
  self: constant("plasma5", "object", { instead: "write `plasmoid`, which is the same" }),

  /** What the widget is in: a panel, a desktop, the system tray. */
  containment: read("plasma6", "item", { instead: "Plasma 5 has no such object; see `location` and `formFactor`" }),
  /** Whether something that is dragged over the icon opens the popup. Default: false. */
  expandedOnDragHover: bind("plasma6-item", "bool", { since: "6.3" }),
  /** Whether the widget has settings of its own. Default: whether it has pages. */
  hasConfigurationInterface: bind("plasma6", "bool", { initial: "true" }),
  /** Whether the widget is a panel, a desktop or the like. */
  isContainment: constant("plasma6", "bool"),
  /** Loads the full representation at once, not when the popup is opened. It costs time at login. Default: false. */
  preloadFullRepresentation: bind("plasma6-item", "bool", { instead: "see `preloadWeight` of the declaration" }),
};

export type PlasmoidPropertyName = keyof typeof PLASMOID_PROPERTIES;

/** The same table for names that are not known beforehand. */
export const plasmoidProperties: ReadonlyMap<string, PlasmoidProperty> = new Map<string, PlasmoidProperty>(
  Object.entries(PLASMOID_PROPERTIES),
);

export const isOnBoth = ({ place }: PlasmoidProperty): boolean =>
  place === "applet" || place === "item" || place === "path";

/** The one Plasma that has it, where only one has. */
export const onlyPlasma = ({ place }: PlasmoidProperty): 5 | 6 | undefined =>
  place === "plasma5" ? 5 : place === "plasma6" || place === "plasma6-item" ? 6 : undefined;
