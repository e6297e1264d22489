import { badMember } from "./names.js";
import { type Path, quote, type Report } from "./report.js";
import { type Fields, isObject } from "./shape.js";

/** The state properties, as far as they are right. `taken`: what QML has of ours beside them, and what that is for. */
export function validateState(report: Report, state: unknown, taken: ReadonlyMap<string, string> = new Map()): Fields {
  if (state === undefined) return {};
  if (!isObject(state)) {
    report.error("wrong-type", ["state"], `"state" must be an object, not ${quote(state)}.`);
    return {};
  }
  for (const [name, value] of Object.entries(state)) {
    const path = ["state", name];
    const reason = badMember(name);
    if (reason !== undefined)
      report.errorAtKey("bad-name", path, `${quote(name)} can't name a state property: ${reason}.`);
    const use = taken.get(name);
    if (use !== undefined)
      report.errorAtKey("collision", path, `${quote(name)} ${use}.`, "give the state another name");
    if (name.endsWith("Changed") && Object.hasOwn(state, name.slice(0, -"Changed".length)))
      report.errorAtKey("collision", path, `${quote(name)} is the change signal of ${quote(name.slice(0, -7))}.`);
    const problem = notPlain(value, path);
    if (problem)
      report.error(
        "not-plain",
        problem.path,
        `State must be plain data: ${problem.message}.`,
        "make it in setup and assign it to the state there",
      );
  }
  return state;
}

interface PlainProblem {
  readonly path: Path;
  readonly message: string;
}

/** Why a value can't be written out as the first value of a QML property, or nothing. */
function notPlain(value: unknown, path: Path, around: readonly object[] = []): PlainProblem | undefined {
  if (typeof value === "function" || typeof value === "symbol" || typeof value === "bigint")
    return { path, message: `this is a ${typeof value}` };
  if (typeof value !== "object" || value === null) return undefined;
  if (around.includes(value)) return { path, message: "this contains itself" };
  const inside = [...around, value];
  if (Array.isArray(value)) {
    for (let index = 0; index < value.length; index++) {
      const found = notPlain(value[index], [...path, index], inside);
      if (found) return found;
    }
    return undefined;
  }
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== null)
    return { path, message: `this is a ${value.constructor.name || "class instance"}` };
  if (Object.getOwnPropertySymbols(value).length > 0) return { path, message: "this has symbols for keys" };
  if (Object.hasOwn(value, "__proto__")) return { path, message: `this has a key "__proto__"` };
  for (const [key, item] of Object.entries(value)) {
    const found = notPlain(item, [...path, key], inside);
    if (found) return found;
  }
  return undefined;
}
