import type { Cursor } from "./cursor.js";
import type { QmlObject, QmlScript, QmlValue } from "./document.js";
import { parseObjectAfter } from "./parse-object.js";
import { describeAt } from "./syntax-problem.js";
import { endOfName, reservedAtStart } from "./words.js";

const statements = new Set(["if", "switch", "with", "try"]);
const statementsInBraces = new Set([
  "for",
  "while",
  "do",
  "var",
  "let",
  "const",
  "return",
  "throw",
  "break",
  "continue",
]);

/** What follows the colon of a binding or a property; `what` names it in messages. */
export function parseValue(cursor: Cursor, what: string): QmlValue {
  const code = cursor.skip();
  if (code === 91) return parseObjectList(cursor) ?? parseExpression(cursor);
  if (code === 123) return isObjectLiteral(cursor) ? parseObjectLiteral(cursor) : parseStatement(cursor);
  if (code === 59) return parseStatement(cursor);
  const word = cursor.source.slice(cursor.pos, endOfName(cursor.source, cursor.pos));
  if (statements.has(word)) return parseStatement(cursor);
  if (statementsInBraces.has(word)) {
    const help = `Put statements in braces: \`{ ${word} … }\`.`;
    cursor.fail(`Expected a value for ${what}, found \`${word}\`.`, undefined, help);
  }
  if (code === 125 || Number.isNaN(code)) cursor.fail(`Expected a value for ${what}, found ${cursor.found()}.`);
  return (word !== "" && !reservedAtStart.has(word) && parseObjectIfOne(cursor)) || parseExpression(cursor);
}

/** `Type { … }`, if that is what is next. */
function parseObjectIfOne(cursor: Cursor): QmlObject | undefined {
  const { pos, source } = cursor;
  // Most values are not objects: a look at what follows the name costs less than reading the name's parts.
  let end = endOfName(source, pos);
  while (source.charCodeAt(end) === 46) end = endOfName(source, end + 1);
  cursor.pos = end;
  const next = cursor.skip();
  cursor.pos = pos;
  if (next !== 123 && next !== 46) return undefined;
  const type = cursor.dottedNameAfter(cursor.word()!);
  if (cursor.skip() === 123) return parseObjectAfter(cursor, type);
  cursor.pos = pos;
  return undefined;
}

/** `[Type { … }, Type { … }]`, if that is what is next; an array of anything else is an expression. */
function parseObjectList(cursor: Cursor): QmlValue | undefined {
  const start = cursor.pos++;
  cursor.skip();
  const word = cursor.source.slice(cursor.pos, endOfName(cursor.source, cursor.pos));
  const first = word !== "" && !reservedAtStart.has(word) ? parseObjectIfOne(cursor) : undefined;
  if (!first) {
    cursor.pos = start;
    return undefined;
  }
  const objects = [first];
  while (cursor.eat(",")) {
    if (cursor.skip() === 93) cursor.fail("Expected another object after the comma, found `]`.");
    objects.push(parseObjectAfter(cursor, cursor.dottedName("another object")));
  }
  cursor.expect("]", "after the list's objects");
  return { kind: "list", objects, start, end: cursor.lastEnd };
}

/** `{ "key": … }` is an object where a block could stand, as V4 decides: by a quoted or numeric first key. */
function isObjectLiteral(cursor: Cursor): boolean {
  const { pos } = cursor;
  cursor.pos++;
  const code = cursor.skip();
  const key = /^(?:"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'|\d[\w.]*)/.exec(
    code === 34 || code === 39 || (code >= 48 && code <= 57) ? cursor.source.slice(cursor.pos, cursor.pos + 1000) : "",
  );
  cursor.pos += key?.[0].length ?? 0;
  const isKey = key !== null && cursor.skip() === 58;
  cursor.pos = pos;
  return isKey;
}

/** Once it took the braces for an object, V4 wants all keys like the first. */
function parseObjectLiteral(cursor: Cursor): QmlScript {
  const script = parseExpression(cursor);
  const { node } = script;
  if (node.type !== "ObjectExpression") return script;
  for (const property of node.properties) {
    if (property.type === "Property" && property.key.type === "Literal" && !property.method) continue;
    const help = "Quote all keys, or put the object in parentheses.";
    cursor.report(`Expected a key in quotes, found ${describeAt(cursor.source, property.start)}.`, property, help);
  }
  return script;
}

function parseExpression(cursor: Cursor): QmlScript {
  const start = cursor.pos;
  const { node, end } = cursor.script.expressionAt(start);
  cursor.pos = cursor.lastEnd = end;
  // The place was checked by the script's parser.
  if (cursor.eat(";")) cursor.lastEnd = end;
  return { kind: "script", node, start, end };
}

function parseStatement(cursor: Cursor): QmlScript {
  const start = cursor.pos;
  const { node, end } = cursor.script.statementAt(start);
  cursor.pos = cursor.lastEnd = end;
  return { kind: "script", node, start, end };
}
