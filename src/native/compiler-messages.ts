import { readFileSync } from "node:fs";
import { isAbsolute, resolve } from "node:path";
import { type Diagnostic, error, type Place, warning } from "../diagnostics/index.js";

/** `file:line:column: error: text` of g++, clang and moc. */
const AT =
  /^(?:AutoMoc: )?(\/?[^\s:][^:]*):(\d+)(?::(\d+))?: (fatal error|error|warning|note|Error|Warning|Note): (.*)$/;
/** What the linker lacks, with a place in the source where there is debugging information. */
const UNDEFINED =
  /^(?:.*\bld(?:\.\w+)?: )?(?:([^\s:]+\.(?:cpp|cc|cxx|c|h|hpp)):(\d+)|\S+?\([^)]*\)|\S+): undefined reference to [`'](.*)'$/;
const LINKER =
  /^(?:.*\bld(?:\.\w+)?|collect2): (?:error: )?((?:cannot find|multiple definition of|undefined symbol).*)$/;
/** Of a build tool: nothing that says more than the messages before. */
const SETTLED = /^(ninja: build stopped|make|gmake|FAILED: )/;

/** What compilers, moc and linkers said, at the author's lines; files are relative to `folder`. */
export function compilerFindings(output: string, folder: string): Diagnostic[] {
  const found: Diagnostic[] = [];
  const seen = new Set<string>();
  const add = (diagnostic: Diagnostic): void => {
    // A header is compiled with each file that includes it.
    const key = `${diagnostic.place?.file}:${diagnostic.place?.line}:${diagnostic.place?.column}:${diagnostic.message}`;
    if (!seen.has(key)) found.push(diagnostic);
    seen.add(key);
  };
  let last: number | undefined;
  for (const line of output.split("\n")) {
    const [, file = "", row = "", column, kind = "", text = ""] = AT.exec(line) ?? [];
    if (file !== "") {
      const place = placeIn(folder, file, Number(row), column === undefined ? undefined : Number(column));
      if (/^note$/i.test(kind)) {
        // What clang and g++ add to the last one: where the other declaration is, what was meant.
        const before = last === undefined ? undefined : found[last];
        if (last !== undefined && before && before.help === undefined && /suggested|did you mean|previous/i.test(text))
          found[last] = { ...before, help: text };
        continue;
      }
      const length = found.length;
      if (/warning/i.test(kind)) add(warning("native/compiler", text, place));
      else add(error("native/compiler", text, place));
      last = found.length > length ? found.length - 1 : undefined;
      continue;
    }
    const [, from, at, symbol] = UNDEFINED.exec(line) ?? [];
    if (symbol !== undefined) {
      const place = from === undefined ? undefined : placeIn(folder, from, Number(at), undefined);
      add(
        error(
          "native/linker",
          `The linker does not find \`${symbol}\`, which is declared and used but not defined.`,
          place,
          /vtable/.test(symbol)
            ? "the header with Q_OBJECT has to be among the sources, so that moc reads it"
            : "write it, add the file it is in to the sources, or link the library it comes from",
        ),
      );
      continue;
    }
    const other = LINKER.exec(line)?.[1];
    if (other !== undefined) add(error("native/linker", `The linker says: ${other}`));
  }
  return withoutPlaceless(found);
}

/** Undefined references are said once with a place and again without. */
function withoutPlaceless(found: readonly Diagnostic[]): Diagnostic[] {
  const placed = new Set(found.flatMap(({ place, message }) => (place ? [message] : [])));
  return found.filter(({ place, message }) => place !== undefined || !placed.has(message));
}

/** The end of an output that no message was found in. */
export function lastLines(output: string, count = 12): string {
  const lines = output.split("\n").filter((line) => line.trim() !== "" && !SETTLED.test(line));
  return lines.slice(-count).join("\n");
}

function placeIn(folder: string, file: string, line: number, column: number | undefined): Place | undefined {
  const path = isAbsolute(file) ? file : resolve(folder, file);
  try {
    const source = readFileSync(path, "utf8");
    const text = source.split("\n")[line - 1] ?? "";
    const first = (/^\s*/.exec(text)?.[0].length ?? 0) + 1;
    // Compilers count bytes.
    const at =
      column === undefined
        ? first
        : Buffer.from(text)
            .subarray(0, column - 1)
            .toString().length + 1;
    const word = /^\w+/.exec(text.slice(at - 1))?.[0].length ?? 0;
    return { file: path, line, column: at, source, ...(word > 1 && { endLine: line, endColumn: at + word }) };
  } catch {
    return undefined;
  }
}
