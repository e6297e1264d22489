import type { Cursor } from "./cursor.js";
import type { Name, QmlImport, QmlPragma } from "./document.js";
import { isScript } from "./paths.js";

/** `pragma Singleton`, `pragma ComponentBehavior: Bound`; the word `pragma` is next. */
export function parsePragma(cursor: Cursor): QmlPragma {
  const { start } = cursor.word()!;
  const name = cursor.word() ?? cursor.fail(`Expected the pragma's name, found ${cursor.found()}.`);
  const values: Name[] = [];
  if (cursor.eat(":")) {
    do values.push(cursor.string()?.value ?? cursor.name("the pragma's value"));
    while (cursor.eat(","));
  }
  cursor.endStatement("the pragma");
  return { name, values, start, end: cursor.lastEnd };
}

/** An import; the word `import` is next. */
export function parseImport(cursor: Cursor): QmlImport {
  const { start } = cursor.word()!;
  const path = cursor.string();
  const target = path?.value ?? cursor.dottedName("a module such as `QtQuick` or a path in quotes");
  const targetRange = path ?? { start: target.start, end: target.end };
  const version = cursor.version();
  let alias: Name | undefined;
  if (cursor.peekWord() === "as") {
    cursor.word();
    alias = cursor.name("the name that this import gets");
    checkAlias(cursor, alias);
  } else if (path && isScript(target.name)) {
    const example = nameFromPath(target.name);
    cursor.report("A script needs a name.", targetRange, `Write \`import "${target.name}" as ${example}\`.`);
  }
  cursor.endStatement("the import");
  return {
    kind: path ? "path" : "module",
    target: target.name,
    targetRange: { start: targetRange.start, end: targetRange.end },
    ...(version !== undefined && { version }),
    ...(alias && { alias }),
    start,
    end: cursor.lastEnd,
  };
}

function checkAlias(cursor: Cursor, alias: Name): void {
  if (alias.name === "Qt") {
    cursor.report("An import can't be named `Qt`, which is QML's own object.", alias);
  } else if (!/^\p{Lu}/u.test(alias.name)) {
    const better = alias.name.replace(/^[_$]*(.)/u, (_, letter: string) => letter.toUpperCase());
    cursor.report(`An import's name begins with a capital letter: \`${better}\` instead of \`${alias.name}\`.`, alias);
  }
}

const nameFromPath = (path: string): string => {
  const words = path
    .replace(/^.*\//, "")
    .replace(/\.m?js$/, "")
    .match(/[A-Za-z0-9]+/g) ?? ["Script"];
  return words.map((word) => word[0]!.toUpperCase() + word.slice(1)).join("");
};
