import { setOwn } from "./object-assign.js";
import { appended } from "./spread-array.js";

const ofObject = {
  fromEntries(entries: Iterable<readonly [PropertyKey, unknown]>): object {
    const object = {};
    const add = (entry: readonly [PropertyKey, unknown]): void => {
      if ((typeof entry !== "object" || entry === null) && typeof entry !== "function")
        throw new TypeError(`Iterator value ${String(entry)} is not an entry object`);
      const key = entry[0];
      const value = entry[1];
      setOwn(object, typeof key === "symbol" ? key : String(key), value);
    };
    if (Array.isArray(entries)) (appended([], entries) as [PropertyKey, unknown][]).forEach(add);
    else for (const entry of entries) add(entry);
    return object;
  },
};

/** Object.fromEntries */
export const objectFromEntries = ofObject.fromEntries;
