import { traverse } from "@babel/core";
import { lowerWith } from "../../src/language/v4/lower.js";
import type { Engine } from "../engine/engine.js";
import type { RandomProgram } from "./program.js";
import { joined } from "./reference.js";
import { SHOW } from "./show.js";

/** How many programs are compiled together: what they carry of polyfills is carried once. */
const IN_FILE = 12;

/** More calls in one another than V4 has room for by itself, 1234: how deep programs go is not what is compared. */
const CALL_DEPTH = "3000";

/** How long some programs may take in V4, in milliseconds. */
const LIMIT = 8_000;

interface File {
  readonly programs: readonly RandomProgram[];
  readonly extension: string;
  readonly code: string;
}

const NONE: ReadonlySet<string> = new Set();

/** What takes the compiler more passes: programs without it are in files of their own, and compiled in half the time. */
const TAKEN_APART = /\basync\b|\*[\s\S]*\bfinally\b|\bfinally\b[\s\S]*\*/;

/** `without` names workarounds that are left out. */
function compile(programs: readonly RandomProgram[], without: ReadonlySet<string>): File {
  const sourceType = programs[0]!.sourceType;
  const names = programs.map(({ name }) => name).join(", ");
  const list = sourceType === "module" ? `export const programs = [${names}];` : `var programs = [${names}];`;
  const extension = sourceType === "module" ? ".mjs" : ".js";
  const options = { sourceType, filename: `fuzz${extension}`, polyfills: "inline", sourceMap: false } as const;
  const { code, diagnostics } = lowerWith(`${joined(programs)}\n${list}\n`, options, false, without);
  // Babel remembers each file by its nodes, which makes collecting them dear.
  traverse.cache.clear();
  const refused = diagnostics.find(({ severity }) => severity === "error");
  if (refused) throw new Error(`${refused.message} in ${names}`);
  return { programs, extension, code };
}

export interface Compiled {
  readonly files: readonly File[];
  /** Programs that the compiler failed on or refused, and what it said. */
  readonly failures: ReadonlyMap<number, string>;
}

/** The programs compiled, many in a file, each file of one kind. */
export function compileAll(programs: readonly RandomProgram[], without = NONE, inFile = IN_FILE): Compiled {
  const files: File[] = [];
  const failures = new Map<number, string>();
  const add = (some: readonly RandomProgram[]): void => {
    try {
      files.push(compile(some, without));
    } catch (error) {
      if (some.length === 1) failures.set(some[0]!.seed, `not compiled: ${String(error)}`);
      else for (const half of halves(some)) add(half);
    }
  };
  for (const sourceType of ["module", "script"] as const)
    for (const isApart of [true, false]) {
      const alike = programs.filter((one) => one.sourceType === sourceType && TAKEN_APART.test(one.source) === isApart);
      for (let at = 0; at < alike.length; at += inFile) add(alike.slice(at, at + inFile));
    }
  return { files, failures };
}

const mainQml = (files: readonly File[]): string => `import QtQuick 2.0
import "show.js" as Show
Item {
  id: root
  property var outcomes: []
  property int count: -1
  function counted() {
    var sum = 0;
    for (var i = 0; i < outcomes.length; i++) sum += outcomes[i].length;
    return sum;
  }
  Timer {
    interval: 15; running: true; repeat: true
    onTriggered: {
      var now = root.counted();
      if (root.count !== now) { root.count = now; return; }
      running = false;
      for (var i = 0; i < root.outcomes.length; i++) {
        var safe = JSON.stringify(root.outcomes[i].join("\\n")).replace(/[^\\x20-\\x7e]/g, function(c) { return "\\\\u" + ("000" + c.charCodeAt(0).toString(16)).slice(-4); });
        console.log("END " + root.outcomes[i].index + " " + safe);
      }
      console.log("DONE");
      Qt.quit();
    }
  }
  Component.onCompleted: {
    var files = ${JSON.stringify(files.map(({ extension }, index) => `f${index}${extension}`))};
    var counts = ${JSON.stringify(files.map(({ programs }) => programs.length))};
    var all = [];
    var index = 0;
    for (var i = 0; i < files.length; index += counts[i], i++) {
      try {
        var holder = Qt.createQmlObject('import QtQuick 2.0\\nimport "' + files[i] + '" as P\\nQtObject { function get(j) { return P.programs[j]; } }', root, Qt.resolvedUrl("holder.qml"));
      } catch (error) {
        console.log("REFUSED " + i + " " + (error.qmlErrors ? error.qmlErrors.map(function(one) { return one.message; }).join("; ") : error));
        continue;
      }
      for (var j = 0; j < counts[i]; j++) {
        var lines = [];
        lines.index = index + j;
        all.push(lines);
        Show.runProgram(holder.get(j), lines);
      }
    }
    outcomes = all;
  }
}
`;

/**
 * What the programs of some files log in V4. Where the engine ends, or refuses a file, they are run apart. `limit` is
 * how many milliseconds they may take, a little for each of them aside.
 */
export async function runInV4(
  engine: Engine,
  files: readonly File[],
  without = NONE,
  limit = LIMIT,
): Promise<Map<number, string>> {
  const outcomes = new Map<number, string>();
  if (files.length === 0) return outcomes;
  const programs = files.flatMap((file) => file.programs);
  const texts: Record<string, string> = { "show.js": SHOW, "main.qml": mainQml(files) };
  files.forEach(({ extension, code }, index) => {
    // A script that is none of a library sees the properties of the component, such as z.
    texts[`f${index}${extension}`] = extension === ".js" ? `.pragma library\n${code}` : code;
  });
  const again: File[] = [];
  let problem: string | undefined;
  try {
    const result = await engine.evaluate(texts, "main.qml", {
      timeout: limit + programs.length * 15,
      env: { QV4_MAX_CALL_DEPTH: CALL_DEPTH },
    });
    if (result.console.at(-1) !== "DONE") problem = "crash";
    else
      for (const line of result.console) {
        const [, word, index, text] = /^(END|REFUSED) (\d+) (.*)$/s.exec(line) ?? [];
        if (text === undefined) continue;
        if (word === "END") outcomes.set(programs[Number(index)]!.seed, JSON.parse(text) as string);
        else {
          const file = files[Number(index)]!;
          if (file.programs.length === 1) outcomes.set(file.programs[0]!.seed, `refused: ${text}`);
          else again.push(...halves(file.programs).map((half) => compile(half, without)));
        }
      }
  } catch {
    problem = "endless";
  }
  // A machine that is busy may need longer.
  if (problem === "endless" && programs.length === 1 && limit === LIMIT)
    return runInV4(engine, files, without, 4 * LIMIT);
  if (problem !== undefined && programs.length === 1) return outcomes.set(programs[0]!.seed, problem);
  const parts =
    problem === undefined
      ? [again]
      : files.length > 1
        ? halves(files)
        : halves(programs).map((half) => [compile(half, without)]);
  for (const part of parts)
    for (const [seed, outcome] of await runInV4(engine, part, without, limit)) outcomes.set(seed, outcome);
  return outcomes;
}

const halves = <Value>(list: readonly Value[]): [Value[], Value[]] => {
  const middle = list.length >> 1;
  return [list.slice(0, middle), list.slice(middle)];
};
