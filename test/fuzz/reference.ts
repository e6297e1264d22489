import vm from "node:vm";
import type { RandomProgram } from "./program.js";
import { SHOW } from "./show.js";

/** How long a program may take, its promise jobs included, in milliseconds. */
const LIMIT = 1000;

/** A context of Node's has the language and nothing else; V4's programs have this as well. */
export const QUEUE = `Object.defineProperty(globalThis, "queueMicrotask", {
  value: function queueMicrotask(job) {
    if (typeof job !== "function") throw new TypeError("it is no function");
    Promise.resolve().then(() => void job());
  }, writable: true, configurable: true });`;

/** The text of a file that holds some programs, without what makes it a module. */
export const joined = (programs: readonly RandomProgram[]): string => programs.map(({ source }) => source).join("\n");

/** What runs a program where SHOW is there, its lines in `outcome`. */
export const nodeText = ({ name, source, sourceType }: RandomProgram): string =>
  `outcome = []; runProgram((function() { ${sourceType === "module" ? '"use strict"; ' : ""}${source}
return ${name}; })(), outcome);`;

/** What the programs log in Node. A program that does not parse, or does not end, has no outcome. */
export function runInNode(programs: readonly RandomProgram[], timeout = LIMIT): Map<number, string> {
  const outcomes = new Map<number, string>();
  const context = vm.createContext({}, { microtaskMode: "afterEvaluate" });
  vm.runInContext(`var outcome; ${SHOW}\n${QUEUE}`, context);
  for (const program of programs) {
    try {
      vm.runInContext(nodeText(program), context, { timeout });
      // read after the promise jobs
      outcomes.set(program.seed, vm.runInContext('outcome.join("\\n")', context) as string);
    } catch {
      // it has no outcome
    }
  }
  return outcomes;
}
