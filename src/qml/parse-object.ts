import type { Cursor } from "./cursor.js";
import type { DottedName, Name, QmlMember, QmlObject } from "./document.js";
import {
  parseComponent,
  parseEnum,
  parseFunction,
  parseProperty,
  parseRequired,
  parseSignal,
} from "./parse-declaration.js";
import { parseValue } from "./parse-value.js";
import { recover } from "./recover.js";

/** `Type { … }`, with the annotations that may stand before it. */
export function parseObject(cursor: Cursor, what: string): QmlObject {
  skipAnnotations(cursor);
  return parseObjectAfter(cursor, cursor.dottedName(what));
}

/** The rest of an object whose type is read. */
export function parseObjectAfter(cursor: Cursor, type: DottedName): QmlObject {
  cursor.expect("{", `after the type \`${type.name}\``);
  const bodyStart = cursor.lastEnd;
  const { id, members } = parseMembers(cursor, type.start);
  return { kind: "object", type, bodyStart, ...(id && { id }), members, start: type.start, end: cursor.lastEnd };
}

function parseMembers(cursor: Cursor, start: number): { id?: Name; members: QmlMember[] } {
  const members: QmlMember[] = [];
  let id: Name | undefined;
  while (!cursor.eat("}")) {
    const from = cursor.pos;
    if (from >= cursor.source.length) {
      cursor.report("Expected `}`, found the end of the file.", { start: from, end: from }, openedIn(cursor, start));
      cursor.lastEnd = from;
      break;
    }
    try {
      const member = parseMember(cursor);
      if (member.kind === "id") {
        if (id) cursor.report("An object has one id.", member.name);
        id = member.name;
      } else members.push(member);
    } catch (problem) {
      recover(cursor, problem, from);
    }
  }
  return { ...(id && { id }), members };
}

const openedIn = (cursor: Cursor, start: number): string =>
  `It closes the object that begins in line ${cursor.source.slice(0, start).split("\n").length}.`;

/** `@Deprecated { }`: for tools; nothing of it reaches the widget. */
function skipAnnotations(cursor: Cursor): void {
  while (cursor.eat("@")) parseObjectAfter(cursor, cursor.dottedName("the annotation's name"));
}

interface Id {
  readonly kind: "id";
  readonly name: Name;
}

function parseMember(cursor: Cursor): QmlMember | Id {
  skipAnnotations(cursor);
  if (cursor.source[cursor.pos] === ";") {
    cursor.fail("Unexpected `;`: only a property's declaration or a single expression is followed by one.");
  }
  const first =
    cursor.word() ?? cursor.fail(`Expected a property, a signal handler or an object, found ${cursor.found()}.`);
  const next = cursor.skip();
  const isPlain = next === 58 || next === 46 || next === 123;
  return (!isPlain && parseDeclaration(cursor, first)) || parseNamed(cursor, first);
}

/** A member that a word of QML's announces. The words are only special where a name follows. */
function parseDeclaration(cursor: Cursor, first: Name): QmlMember | undefined {
  switch (first.name) {
    case "property":
    case "default":
    case "readonly":
      return parseProperty(cursor, first);
    case "required":
      return parseRequired(cursor, first);
    case "signal":
      return parseSignal(cursor, first);
    case "function":
      return parseFunction(cursor, first);
    case "async":
      return cursor.peekWord() === "function" ? parseFunction(cursor, first) : undefined;
    case "component":
      return parseComponent(cursor, first);
    case "enum":
      return parseEnum(cursor, first);
    case "var":
    case "let":
    case "const":
      return cursor.fail(`An object has no variables, found \`${first.name}\`.`, first, "Declare a `property var`.");
    default:
      return undefined;
  }
}

/** A binding, a group, a child object, or `Type on property { }`. */
function parseNamed(cursor: Cursor, first: Name): QmlMember | Id {
  const name = cursor.dottedNameAfter(cursor.unreserved(first, "the name of a property or a type"));
  if (cursor.eat(":")) {
    if (name.name === "id") return parseId(cursor);
    const value = parseValue(cursor, `\`${name.name}\``);
    return { kind: "binding", name, value, start: name.start, end: cursor.lastEnd };
  }
  if (cursor.peekWord() === "on") {
    cursor.word();
    const property = cursor.dottedName("the property that this acts on");
    const object = parseObjectAfter(cursor, name);
    return { kind: "modifier", property, object, start: name.start, end: cursor.lastEnd };
  }
  if (cursor.source[cursor.pos] !== "{") {
    cursor.fail(`Expected \`:\` or \`{\` after \`${name.name}\`, found ${cursor.found()}.`);
  }
  const last = name.parts[name.parts.length - 1]!;
  const object = parseObjectAfter(cursor, name);
  if (/^\p{Lu}/u.test(last.name)) return object;
  if (object.id) cursor.report(`\`${name.name}\` is a group of properties and has no id.`, object.id);
  return { kind: "group", name, members: object.members, start: object.start, end: object.end };
}

function parseId(cursor: Cursor): Id {
  // V4 takes `id: this`, and widgets that were shipped have it.
  const name = cursor.string()?.value ?? (cursor.peekWord() === "this" ? cursor.word()! : cursor.name("the id"));
  if (!/^[\p{Ll}\p{Lo}_]/u.test(name.name)) {
    cursor.report(`An id begins with a small letter, found \`${name.name}\`.`, name);
  }
  cursor.endStatement("the id");
  return { kind: "id", name };
}
