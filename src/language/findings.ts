import type { Diagnostic } from "../diagnostics/index.js";
import { type MappedText, originalPlaceOf } from "./original.js";
import { isAllowed } from "./v4/context.js";

/** A finding in a module's text, at the place that its author wrote. */
export function atOriginal(text: MappedText, finding: Diagnostic): Diagnostic {
  const { place, ...rest } = finding;
  const original = place && originalPlaceOf(text, place);
  return original ? { ...rest, place: original } : rest;
}

export const allows = ({ code, place }: Diagnostic): boolean =>
  place !== undefined && isAllowed(place.source, place.line, code);
