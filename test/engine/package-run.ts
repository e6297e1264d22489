/** Runs cases that use npm packages in Node and in the engines, and compares. */
import { fileURLToPath } from "node:url";
import { execa } from "execa";
import type { Engine } from "./engine.js";
import type { Bundle, PackageCase } from "./package-cases.js";

/** What came of a case: a value, as JSON, or what went wrong; and whether it took a process of its own. */
export type CaseOutcome = ({ readonly json: string } | { readonly error: string; readonly stack?: string }) & {
  readonly isSecondTry?: true;
};

/** How long a case may take, in milliseconds. */
const LIMIT = 10_000;

export interface RunOptions {
  /** How long a case may take, in milliseconds. */
  readonly limit?: number;
  /** Modules that several bundles import, by file name. */
  readonly shared?: Readonly<Record<string, string>>;
}

/** Each case in a process of its own: packages hold state. */
export async function runCasesInNode(
  cases: readonly PackageCase[],
  { limit = LIMIT }: RunOptions = {},
): Promise<Map<string, CaseOutcome>> {
  const outcomes = new Map<string, CaseOutcome>();
  const waiting = [...cases];
  const work = async (): Promise<void> => {
    for (let one = waiting.shift(); one; one = waiting.shift()) outcomes.set(one.name, await runInNode(one, limit));
  };
  await Promise.all([work(), work()]);
  return outcomes;
}

const MARK = "package-case-outcome";

async function runInNode({ path }: PackageCase, limit: number): Promise<CaseOutcome> {
  const script = fileURLToPath(new URL("package-node.mjs", import.meta.url));
  const { stdout, stderr, timedOut } = await execa(process.execPath, [script, MARK, String(limit), path], {
    reject: false,
    timeout: limit * 2 + 10_000,
    env: { NODE_ENV: "production" },
  });
  const line = stdout.split("\n").find((text) => text.startsWith(MARK));
  if (line !== undefined) return outcomeOf((JSON.parse(line.slice(MARK.length)) as { outcome: Reported }).outcome);
  if (timedOut) return { error: "never came to an end" };
  return { error: `ended Node: ${stderr.split("\n").find((text) => text !== "") ?? ""}` };
}

interface Reported {
  readonly value?: unknown;
  readonly error?: string;
  readonly stack?: string;
}

function outcomeOf({ value, error, stack }: Reported): CaseOutcome {
  return error === undefined ? { json: JSON.stringify(value) } : { error, ...(stack !== undefined && { stack }) };
}

const ENDED = "ended the engine";

const mainQml = (indices: readonly number[], limit: number): string => `import QtQuick 2.0
Item {
  id: root
  property var cases: ${JSON.stringify(indices)}
  property int at: -1
  property bool busy: false
  property double since: 0
  function report(text) {
    if (!busy) return;
    busy = false;
    console.log("END " + cases[at] + " " + text.replace(/[^\\x20-\\x7e]/g, function(c) { return "\\\\u" + ("000" + c.charCodeAt(0).toString(16)).slice(-4); }));
  }
  function fail(error) { report(JSON.stringify({ error: String(error.qmlErrors ? error.qmlErrors.map(function(one) { return one.message + (one.lineNumber > 3 ? " (line " + one.lineNumber + ")" : ""); }).reverse().join("; ") : error) })); }
  Timer {
    interval: 1; running: true; repeat: true
    onTriggered: {
      if (root.busy) {
        if (Date.now() - root.since < ${limit}) return;
        root.report(JSON.stringify({ error: "not settled in time" }));
      }
      root.at++;
      if (root.at >= root.cases.length) { running = false; Qt.quit(); return; }
      var at = root.at;
      root.busy = true;
      root.since = Date.now();
      console.log("BEGIN " + root.cases[at]);
      try {
        var item = Qt.createQmlObject('import QtQuick 2.0\\nimport "p' + root.cases[at] + '.mjs" as P\\nQtObject { function go(report) { P.run(report); } }', root, Qt.resolvedUrl("holder.qml"));
        item.go(function(text) { if (root.at === at) root.report(text); });
      } catch (error) { root.fail(error); }
    }
  }
}
`;

/**
 * All cases in one process, as long as it lasts. One that ends the engine after others have run there is tried once
 * more by itself: no widget has a hundred packages, and what one of them has broken in the engine's memory may end it
 * in any later one.
 */
export async function runCasesInEngine(
  engine: Engine,
  bundles: readonly Bundle[],
  { limit = LIMIT, shared = {} }: RunOptions = {},
): Promise<Map<string, CaseOutcome>> {
  const outcomes = new Map<string, CaseOutcome>();
  const files: Record<string, string> = { ...shared };
  bundles.forEach(({ name, code, error }, index) => {
    if (code === undefined) outcomes.set(name, { error: `not built: ${error ?? ""}` });
    else files[`p${index}.mjs`] = code;
  });
  const alone = new Set<number>();
  const queue = [[...bundles.keys()].filter((index) => bundles[index]!.code !== undefined)];
  for (let running = queue.shift(); running; running = queue.shift()) {
    if (running.length === 0) continue;
    let lines: readonly { readonly text: string; readonly isWarning?: boolean }[];
    let how = ENDED;
    try {
      const options = { timeout: 60_000 + running.length * 3_000, idle: limit * 2 };
      const { lines: all } = await engine.evaluate(
        { ...files, "main.qml": mainQml(running, limit) },
        "main.qml",
        options,
      );
      lines = all.map(({ category, text }) =>
        category === "qml" || category === "js" ? { text: text.replace(/^(qml|js): /, "") } : { text, isWarning: true },
      );
    } catch (error) {
      how = "never came to an end";
      lines = String(error)
        .split("\n")
        .map((line) => ({ text: line.replace(/^(qml|js): /, "") }));
    }
    let begun: number | undefined;
    let failure: string | undefined;
    for (const { text: line, isWarning } of lines) {
      const [, begin, end, text] = /^(?:BEGIN (\d+)|END (\d+) (.*))$/s.exec(line) ?? [];
      if (begin !== undefined) {
        begun = Number(begin);
        failure = undefined;
      } else if (isWarning) failure ??= failureOf(line);
      else if (end !== undefined && text !== undefined) {
        const outcome = outcomeOf(JSON.parse(text) as Reported);
        outcomes.set(
          bundles[Number(end)]!.name,
          "error" in outcome && failure ? { ...outcome, error: failure } : outcome,
        );
        begun = undefined;
      }
    }
    if (begun === undefined || begun === running[0] || how !== ENDED) {
      if (begun !== undefined) outcomes.set(bundles[begun]!.name, { error: how });
    } else {
      alone.add(begun);
      queue.push([begun]);
    }
    const left = running.filter((index) => !outcomes.has(bundles[index]!.name) && !alone.has(index));
    if (begun === undefined && left.length === running.length)
      throw new Error(`${engine.name} ran none of the cases:\n${lines.map(({ text }) => text).join("\n")}`);
    queue.unshift(left);
  }
  for (const index of alone) {
    const { name } = bundles[index]!;
    outcomes.set(name, { ...outcomes.get(name)!, isSecondTry: true });
  }
  return outcomes;
}

/** What the engine says where a module's own statements throw: its functions can be called all the same. */
const failureOf = (line: string): string | undefined =>
  /p\d+\.mjs:\d+(?::\d+)?: (.*)$/s.exec(line)?.[1]?.replace(/^/, "when loaded: ");

export type Verdict = "same" | "differs" | { readonly error: string };

/** How an engine's outcome compares with Node's. */
export function compare(node: CaseOutcome, engine: CaseOutcome): Verdict {
  if ("error" in engine) return { error: engine.error.split("\n")[0] ?? "" };
  if ("error" in node) return "differs";
  return node.json === engine.json ? "same" : "differs";
}

/** Cases that can't be the same yet, and on which Qt; docs/packages.md says why. */
const KNOWN: Readonly<Record<string, readonly (5 | 6)[]>> = {
  // templates that become modern code at run time
  eta: [5, 6],
  async: [5, 6],
  // not in every run
  zod: [5, 6],
};

export const isKnown = (name: string, qt: 5 | 6): boolean => KNOWN[name]?.includes(qt) ?? false;

/** What an engine did otherwise than Node, in one line or a few. */
export function describeDifference(node: CaseOutcome, engine: CaseOutcome): string {
  if ("error" in engine) return [engine.error, ...(engine.stack ?? "").split("\n").slice(0, 8)].join("\n");
  if ("error" in node) return `in Node: ${node.error}`;
  return firstDifference(JSON.parse(node.json), JSON.parse(engine.json)) ?? "nothing";
}

/** The first place where two values differ, and both values there. */
function firstDifference(left: unknown, right: unknown, path = ""): string | undefined {
  if (typeof left !== "object" || typeof right !== "object" || left === null || right === null)
    return Object.is(left, right)
      ? undefined
      : `${path || "value"}: ${JSON.stringify(left)} in Node, ${JSON.stringify(right)} in V4`;
  const keys = new Set([...Object.keys(left), ...Object.keys(right)]);
  for (const key of keys) {
    const found = firstDifference(
      (left as Record<string, unknown>)[key],
      (right as Record<string, unknown>)[key],
      `${path}.${key}`,
    );
    if (found !== undefined) return found;
  }
  return Object.keys(left).join() === Object.keys(right).join()
    ? undefined
    : `${path}: ${Object.keys(left).join()} in Node, ${Object.keys(right).join()} in V4`;
}
