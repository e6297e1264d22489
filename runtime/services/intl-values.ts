import { knownZones } from "./intl-zone.js";

/** Intl.supportedValuesOf, for what is known here. */
export function supportedValues(key: unknown): string[] {
  const name = String(key);
  if (name === "timeZone") return knownZones().slice();
  if (name === "calendar") return ["gregory"];
  if (name === "numberingSystem") return ["latn"];
  throw new RangeError(`Invalid key : ${name}`);
}
