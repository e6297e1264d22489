import vm from "node:vm";
import type { RandomProgram } from "./program.js";
import { NEWER, RARE } from "./rare-idioms.js";
import { SHOW } from "./show.js";

/** How long a program may take, its promise jobs included, in milliseconds. */
const LIMIT = 1000;

/**
 * A context of Node's has the language and nothing else; V4's programs have queueMicrotask as well. The text of a
 * function is what V4 has for it, which keeps no source.
 */
const AS_IN_V4 = `Object.defineProperty(globalThis, "queueMicrotask", {
  value: function queueMicrotask(job) {
    if (typeof job !== "function") throw new TypeError("it is no function");
    Promise.resolve().then(() => void job());
  }, writable: true, configurable: true });
{
  const { toString } = Function.prototype;
  Object.defineProperty(Function.prototype, "toString", {
    value: { toString() {
      // a proxy's, whose traps are not to be called for this
      if (toString.call(this) === "function () { [native code] }") return "function() { [native code] }";
      const name = Object.getOwnPropertyDescriptor(this, "name")?.value;
      return "function" + (typeof name === "string" && name !== "" ? " " + name : "") + "() { [native code] }";
    } }.toString });
}`;

/** What the context of these programs has. */
export const given = (programs: readonly RandomProgram[]): string =>
  programs.some(({ seed }) => seed >= RARE) ? `${AS_IN_V4}\n${NEWER}` : AS_IN_V4;

/** The text of a file that holds some programs, without what makes it a module. */
export const joined = (programs: readonly RandomProgram[]): string => programs.map(({ source }) => source).join("\n");

/** What runs a program where SHOW is there, its lines in `outcome`. It is a module no more. */
export const nodeText = ({ name, source, sourceType }: RandomProgram): string =>
  `outcome = []; runProgram((function() { ${sourceType === "module" ? '"use strict"; ' : ""}${source.replace(/\bimport\.meta\b/g, "importMeta")}
return ${name}; })(), outcome);`;

/**
 * What the programs log in Node. A program that does not parse, or does not end, has no outcome. `before` is run before
 * them.
 */
export function runInNode(programs: readonly RandomProgram[], timeout = LIMIT, before = ""): Map<number, string> {
  const outcomes = new Map<number, string>();
  const context = vm.createContext({}, { microtaskMode: "afterEvaluate" });
  vm.runInContext(`var outcome; ${SHOW}\n${given(programs)}\n${before}`, context);
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
