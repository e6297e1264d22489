/** Runs many small programs in Node and in V4, many of them in one engine process, and tells what each logged. */
import vm from "node:vm";
import type { Engine } from "./engine.js";

/** A program: the body of `run(log)` is the author's code; `prelude` stands at the top level before it. */
export interface Program {
  readonly name: string;
  /** The whole source, which declares `run(log)`, exported where it is a module. */
  readonly source: string;
  readonly sourceType: "module" | "script";
}

/** The source of a program whose function body is `body`. */
export const programSource = (body: string, sourceType: "module" | "script"): string =>
  `${sourceType === "module" ? "export " : ""}function run(log) {\n${body}\n}\n`;

/** Writes values alike in every engine; kept to what V4 runs as it is. */
const SHOW = `
function show(value, depth) {
  depth = depth || 0;
  if (value === null) return "null";
  if (typeof value === "string") return JSON.stringify(value);
  if (typeof value === "function") return "function";
  if (typeof value === "number") return value === 0 && 1 / value < 0 ? "-0" : String(value);
  if (typeof value !== "object") return String(value);
  if (value instanceof Error) return value.name + ": " + value.message;
  if (depth > 4) return "...";
  var i, parts = [];
  if (Array.isArray(value) || ArrayBuffer.isView(value)) {
    for (i = 0; i < value.length; i++) parts.push(i in value ? show(value[i], depth + 1) : "hole");
    return "[" + parts.join(", ") + "]";
  }
  var keys = Object.getOwnPropertyNames(value);
  for (i = 0; i < keys.length; i++)
    if (Object.prototype.propertyIsEnumerable.call(value, keys[i])) parts.push(keys[i] + ": " + show(value[keys[i]], depth + 1));
  return "{" + parts.join(", ") + "}";
}
function logger(lines) {
  return function() {
    var parts = [];
    for (var i = 0; i < arguments.length; i++) parts.push(show(arguments[i]));
    lines.push(parts.join(" "));
  };
}
function guarded(run, log) {
  try { run(log); } catch (error) { log("throws", error instanceof Error ? error.name : error); }
}
`;

/** How long promise jobs may take before a program's log is read, in milliseconds. */
const SETTLE = 12;

/** What a program logged, as one text; "parse error", "crash" and "endless" stand for programs that got no further. */
export type Outcome = string;

export async function runInNode(programs: readonly Program[]): Promise<Map<string, Outcome>> {
  const outcomes = new Map<string, Outcome>();
  const { logger, guarded } = vm.runInThisContext(`(() => { ${SHOW} return { logger, guarded }; })()`) as {
    logger: (lines: string[]) => unknown;
    guarded: (run: unknown, log: unknown) => void;
  };
  for (const { name, source, sourceType } of programs) {
    const lines: string[] = [];
    try {
      const run: unknown =
        sourceType === "module"
          ? ((await import(`data:text/javascript;charset=utf-8,${encodeURIComponent(source)}`)) as { run: unknown }).run
          : vm.runInThisContext(`(function() { ${source}\nreturn run; })()`);
      guarded(run, logger(lines));
      await new Promise((done) => setTimeout(done, SETTLE));
      outcomes.set(name, lines.join("\n"));
    } catch (error) {
      outcomes.set(name, `parse error${error instanceof SyntaxError ? "" : `: ${error}`}`);
    }
  }
  return outcomes;
}

const mainQml = (programs: readonly { index: number; extension: string }[]): string => `import QtQuick 2.0
import "show.js" as Show
Item {
  id: root
  property var programs: ${JSON.stringify(programs)}
  property int at: -1
  property var lines: []
  function report(text) {
    var safe = JSON.stringify(text).replace(/[^\\x20-\\x7e]/g, function(c) { return "\\\\u" + ("000" + c.charCodeAt(0).toString(16)).slice(-4); });
    console.log("END " + programs[at].index + " " + safe);
  }
  Timer {
    interval: ${SETTLE}; running: true; repeat: true
    onTriggered: {
      if (root.at >= 0) root.report(root.lines.join("\\n"));
      for (;;) {
        root.at++;
        if (root.at >= root.programs.length) { running = false; Qt.quit(); return; }
        var program = root.programs[root.at];
        console.log("BEGIN " + program.index);
        try {
          var item = Qt.createQmlObject('import QtQuick 2.0\\nimport "p' + program.index + program.extension + '" as P\\nQtObject { function go(log) { P.run(log); } }', root, Qt.resolvedUrl("holder.qml"));
        } catch (error) { root.report("parse error"); continue; }
        root.lines = [];
        var lines = [];
        root.lines = lines;
        Show.guarded(item.go, Show.logger(lines));
        root.lines = lines;
        break;
      }
    }
  }
}
`;

export async function runInEngine(engine: Engine, programs: readonly Program[]): Promise<Map<string, Outcome>> {
  const outcomes = new Map<string, Outcome>();
  const files: Record<string, string> = { "show.js": SHOW };
  const extension = (program: Program): string => (program.sourceType === "module" ? ".mjs" : ".js");
  programs.forEach((program, index) => {
    files[`p${index}${extension(program)}`] = program.source;
  });
  let rest = programs.map((program, index) => ({ index, extension: extension(program) }));
  while (rest.length > 0) {
    let lines: readonly string[];
    let how: Outcome = "crash";
    try {
      const limit = 6_000 + rest.length * SETTLE * 4;
      lines = (await engine.evaluate({ ...files, "main.qml": mainQml(rest) }, "main.qml", { timeout: limit })).console;
    } catch (error) {
      how = "endless";
      lines = String(error)
        .split("\n")
        .map((line) => line.replace(/^(qml|js): /, ""));
    }
    let begun: number | undefined;
    for (const line of lines) {
      const [, begin, end, text] = /^(?:BEGIN (\d+)|END (\d+) (.*))$/s.exec(line) ?? [];
      if (begin !== undefined) begun = Number(begin);
      else if (end !== undefined && text !== undefined) {
        outcomes.set(programs[Number(end)]!.name, JSON.parse(text) as string);
        begun = undefined;
      }
    }
    if (begun !== undefined) outcomes.set(programs[begun]!.name, how);
    const before = rest.length;
    rest = rest.filter(({ index }) => !outcomes.has(programs[index]!.name));
    if (rest.length === before) throw new Error(`${engine.name} ran none of the programs:\n${lines.join("\n")}`);
  }
  return outcomes;
}
