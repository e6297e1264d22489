import type { Cursor } from "./cursor.js";
import type { DottedName, QmlType } from "./document.js";
import { reservedTypes } from "./words.js";

/** `int`, `QQC2.Button`, `list<Item>` */
export function parseType(cursor: Cursor, what: string): QmlType {
  const name = typeName(cursor, what);
  if (!cursor.eat("<")) return name;
  const element = typeName(cursor, "the type of the list's elements");
  cursor.expect(">", "after the type of the list's elements");
  return { ...name, element, end: cursor.lastEnd };
}

const typeName = (cursor: Cursor, what: string): DottedName =>
  reservedTypes.has(cursor.peekWord()) ? cursor.dottedNameAfter(cursor.word()!) : cursor.dottedName(what);

/** A type at an offset, for the JavaScript parser; the cursor stays where it is. */
export function typeAt(cursor: Cursor, at: number): QmlType {
  const { pos, lastEnd, afterLineBreak } = cursor;
  cursor.pos = at;
  const type = parseType(cursor, "a type");
  Object.assign(cursor, { pos, lastEnd, afterLineBreak });
  return type;
}
