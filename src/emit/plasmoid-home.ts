import type { WidgetModel } from "../widget/model.js";
import { type PlasmoidProperty, type PlasmoidTypes, plasmoidProperties } from "../widget/plasmoid-properties.js";
import { qmlString } from "./quote.js";

/** Where QML on both Plasmas finds a property: on the root item, on the attached `Plasmoid`, or by a script only. */
export function propertyHome(name: string): "item" | "plasmoid" | "script" {
  const place = plasmoidProperties.get(name)?.place;
  return place === "item" ? "item" : place === "path" ? "script" : "plasmoid";
}

/** The properties that Plasma 6 has on the root item, which Plasma 5 needs a stand-in for. */
export const itemProperties = (): [name: string, property: PlasmoidProperty][] =>
  [...plasmoidProperties].filter(([, { place }]) => place === "item");

/** The type of a property of QML that stands in for it. */
export const qmlType = ({ type }: PlasmoidProperty): string => QML_TYPES[type];

const QML_TYPES: Readonly<Record<keyof PlasmoidTypes, string>> = {
  string: "string",
  strings: "var",
  int: "int",
  bool: "bool",
  rect: "rect",
  rects: "var",
  component: "Component",
  item: "Item",
  object: "QtObject",
  objects: "var",
  shortcut: "var",
  metaData: "var",
  BackgroundHints: "int",
  ConstraintHints: "int",
  ContainmentDisplayHints: "int",
  FormFactor: "int",
  ImmutabilityType: "int",
  ItemStatus: "int",
  Location: "int",
  TextFormat: "int",
};

const INITIAL: Readonly<Record<string, string>> = { string: '""', int: "0", bool: "false" };

/** What a binding gives until setup has run, or where setup failed: what the host would have had without it. */
export function qmlFallback(name: string, model: WidgetModel): string {
  const { icon, name: title, description } = model.metadata;
  if (name === "icon") return qmlString(icon ?? "");
  if (name === "title" || name === "toolTipMainText") return qmlString(title);
  if (name === "toolTipSubText") return qmlString(description ?? "");
  const property = plasmoidProperties.get(name);
  return property?.initial ?? INITIAL[property ? qmlType(property) : ""] ?? "null";
}
