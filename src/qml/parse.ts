import type { Diagnostic } from "../diagnostics/index.js";
import { Cursor } from "./cursor.js";
import type { QmlDocument, QmlImport, QmlObject, QmlPragma } from "./document.js";
import { reportDuplicates } from "./duplicates.js";
import { parseImport, parsePragma } from "./parse-header.js";
import { parseObject } from "./parse-object.js";
import { recover } from "./recover.js";

/** A QML file's tree, and what is wrong with its syntax (`qml/syntax`). */
export interface ParsedQml {
  readonly document: QmlDocument;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Reads a QML file: the union of what Qt 5.15 and Qt 6.8 take. After a mistake it goes on with the next member, so
 * that one run shows several; the tree lacks what could not be read.
 *
 * @param file The file's absolute path, for the places of diagnostics.
 */
export function parseQml(source: string, file: string): ParsedQml {
  const cursor = new Cursor(source, file);
  if (source.startsWith("#")) cursor.pos = endOfLine(source, 0);
  const pragmas: QmlPragma[] = [];
  const imports: QmlImport[] = [];
  for (;;) {
    const word = cursor.peekWord();
    if (word !== "import" && word !== "pragma") break;
    const start = cursor.pos;
    try {
      if (word === "import") imports.push(parseImport(cursor));
      else pragmas.push(parsePragma(cursor));
    } catch (problem) {
      recover(cursor, problem, start);
      cursor.pos = endOfLine(source, Math.max(cursor.pos - 1, start));
    }
  }
  const root = parseRoot(cursor);
  if (root) reportDuplicates(cursor, root);
  const document = { file, source, pragmas, imports, ...(root && { root }) };
  return { document, diagnostics: cursor.diagnostics };
}

function parseRoot(cursor: Cursor): QmlObject | undefined {
  const start = cursor.pos;
  try {
    const root = parseObject(cursor, "the file's object, such as `Item { }`");
    if (!Number.isNaN(cursor.skip())) {
      const help = cursor.source[cursor.pos] === ";" ? "No semicolon follows an object." : undefined;
      const range = { start: cursor.pos, end: cursor.pos + 1 };
      cursor.report(`A QML file ends with its one object, found ${cursor.found()} after it.`, range, help);
    }
    return root;
  } catch (problem) {
    recover(cursor, problem, start);
    return undefined;
  }
}

function endOfLine(source: string, from: number): number {
  const end = source.indexOf("\n", from);
  return end === -1 ? source.length : end;
}
