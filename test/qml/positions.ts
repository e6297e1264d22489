import type { AnyNode } from "acorn";
import * as assert from "uvu/assert";
import type {
  Name,
  QmlDocument,
  QmlMember,
  QmlObject,
  QmlScan,
  QmlType,
  QmlValue,
  Range,
} from "../../src/qml/index.js";
import { scanQml } from "../../src/qml/index.js";

/** Fails where an offset of a tree or a scan does not mean what it says: names, nesting, order. */
export function assertPositions(document: QmlDocument): QmlScan {
  const { source, file } = document;

  const inside = (inner: Range, outer: Range, what: string): void => {
    const ok = outer.start <= inner.start && inner.start <= inner.end && inner.end <= outer.end;
    if (!ok) assert.unreachable(`${file}: ${what} ${inner.start}-${inner.end} is not in ${outer.start}-${outer.end}`);
  };
  const name = (item: Name, outer: Range): void => {
    inside(item, outer, item.name);
    const text = source.slice(item.start, item.end);
    if (text !== item.name && !text.includes("\\")) assert.unreachable(`${file}: \`${text}\` is not \`${item.name}\``);
  };
  const dotted = (item: QmlType, outer: Range): void => {
    inside(item, outer, item.name);
    for (const part of item.parts) name(part, item);
    assert.is(item.name, item.parts.map((part) => part.name).join("."));
    if (item.element) dotted(item.element, item);
  };
  const script = (node: AnyNode, outer: Range): void => {
    inside(node, outer, node.type);
    if (node.type === "Identifier") name(node, outer);
    for (const value of Object.values(node)) {
      for (const child of Array.isArray(value) ? value : [value]) {
        if (typeof child === "object" && child !== null && typeof child.type === "string") script(child, node);
      }
    }
  };
  const value = (item: QmlValue, outer: Range): void => {
    inside(item, outer, item.kind);
    if (item.kind === "object") object(item, outer);
    else if (item.kind === "list") for (const child of item.objects) object(child, item);
    else script(item.node, item);
  };
  const members = (items: readonly QmlMember[], outer: Range): void => {
    let end = outer.start;
    for (const item of items) {
      inside(item, { start: end, end: outer.end }, item.kind);
      end = item.end;
      member(item);
    }
  };
  const object = (item: QmlObject, outer: Range): void => {
    inside(item, outer, item.type.name);
    dotted(item.type, item);
    assert.is(source[item.bodyStart - 1], "{");
    assert.is(source[item.end - 1], "}");
    if (item.id) name(item.id, { start: item.bodyStart, end: item.end });
    members(item.members, { start: item.bodyStart, end: item.end });
  };
  const member = (item: QmlMember): void => {
    switch (item.kind) {
      case "object":
        object(item, item);
        break;
      case "group":
        dotted(item.name, item);
        members(item.members, { start: item.name.end, end: item.end });
        break;
      case "binding":
        dotted(item.name, item);
        value(item.value, { start: item.name.end, end: item.end });
        break;
      case "modifier":
        dotted(item.property, item);
        object(item.object, item);
        break;
      case "property":
        dotted(item.type, item);
        name(item.name, { start: item.type.end, end: item.end });
        if (item.value) value(item.value, { start: item.name.end, end: item.end });
        break;
      case "signal":
        for (const parameter of item.parameters) {
          name(parameter, item);
          dotted(parameter.type, item);
        }
        name(item.name, item);
        break;
      case "function":
        for (const type of item.types) dotted(type, item);
        name(item.name, item);
        script(item.node, item);
        break;
      case "enum":
        for (const entry of item.entries) name(entry, item);
        name(item.name, item);
        break;
      case "component":
        name(item.name, item);
        object(item.object, item);
        break;
      case "required":
        name(item.name, item);
        break;
    }
  };

  const all = { start: 0, end: source.length };
  for (const item of document.imports) {
    inside(item, all, "import");
    const text = source.slice(item.targetRange.start, item.targetRange.end);
    assert.is(item.kind === "path" ? text.slice(1, -1) : text.replace(/\s/g, ""), item.target);
    if (item.alias) name(item.alias, item);
  }
  for (const pragma of document.pragmas) for (const part of [pragma.name, ...pragma.values]) name(part, pragma);
  if (document.root) object(document.root, all);

  const scan = scanQml(document);
  for (const item of [...scan.ids, ...scan.uses, ...scan.uses.flatMap((use) => use.members)]) name(item, all);
  for (const type of scan.types) dotted(type, all);
  return scan;
}
