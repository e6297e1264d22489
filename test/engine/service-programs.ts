/** Runs programs that take their time in Node and in V4, and tells what each logged. */
import { lower } from "../../src/language/v4/index.js";
import type { Engine } from "./engine.js";

/** A name, and the body of an async function with `log(…)`, which takes what JSON can carry, and `base`, a URL. */
export type ServicePrograms = Readonly<Record<string, string>>;

const source = (body: string): string => `export async function run(log, base) {\n${body}\n}\n`;

export type Logs = Readonly<Record<string, readonly string[]>>;

/** One at a time, since many measure time. */
export async function runServicesInNode(programs: ServicePrograms, base = ""): Promise<Logs> {
  const logs: Record<string, string[]> = {};
  // Node does not wait for AbortSignal.timeout()
  const awake = setInterval(() => undefined, 1000);
  for (const [name, body] of Object.entries(programs)) {
    const lines: string[] = [];
    logs[name] = lines;
    const module = await import(`data:text/javascript;charset=utf-8,${encodeURIComponent(source(body))}`);
    const { run } = module as { run(log: (...values: unknown[]) => void, base: string): Promise<void> };
    try {
      await run((...values) => lines.push(JSON.stringify(values)), base);
    } catch (cause) {
      lines.push(`throws ${String(cause)}`);
    }
  }
  clearInterval(awake);
  return logs;
}

const mainQml = (count: number, base: string): string => `import QtQuick 2.0
${Array.from({ length: count }, (_, index) => `import "p${index}.mjs" as P${index}`).join("\n")}
Item {
  property var all: [${Array.from({ length: count }, (_, index) => `P${index}.run`).join(", ")}]
  function next(index) {
    if (index === all.length) return Qt.quit();
    function log() {
      var text = JSON.stringify(Array.prototype.slice.call(arguments));
      tell(text.replace(/[^\\x20-\\x7e]/g, function(c) { return "\\\\u" + ("000" + c.charCodeAt(0).toString(16)).slice(-4); }));
    }
    function tell(text) { console.log("LOG " + index + " " + text); }
    all[index](log, ${JSON.stringify(base)}).then(
      function() { next(index + 1); },
      function(error) { tell("throws " + error + " " + error.stack); next(index + 1); }
    );
  }
  Component.onCompleted: next(0)
}
`;

export async function runServicesInEngine(engine: Engine, programs: ServicePrograms, base = ""): Promise<Logs> {
  const names = Object.keys(programs);
  const files: Record<string, string> = { "main.qml": mainQml(names.length, base) };
  names.forEach((name, index) => {
    const options = { sourceType: "module", filename: `${name}.js`, polyfills: "inline" } as const;
    files[`p${index}.mjs`] = lower(source(programs[name]!), options).code;
  });
  const { console: lines, errors } = await engine.evaluate(files, "main.qml", {
    timeout: 60_000,
  });
  const logs: Record<string, string[]> = Object.fromEntries(names.map((name) => [name, []]));
  for (const line of lines) {
    const [, index, text] = /^LOG (\d+) (.*)$/s.exec(line) ?? [];
    if (text === undefined) continue;
    const logged = logs[names[Number(index)]!]!;
    logged.push(text.startsWith("throws") ? text : JSON.stringify(JSON.parse(text)));
  }
  const problems = errors.filter((text) => /\.mjs|\.qml/.test(text) && !/usedbeforedeclared|typecompiler/.test(text));
  if (problems.length > 0) logs.problems = problems;
  return logs;
}
