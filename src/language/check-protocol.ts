import type { Diagnostic, Place } from "../diagnostics/index.js";

/*
 * What the type checker's two threads say to each other. Sources travel once for each file, not once for each mistake.
 */

/** What tells which options the checker goes by. */
export interface CheckSettings {
  readonly cwd: string;
  readonly tsconfigPath?: string;
  readonly compilerOptions?: Readonly<Record<string, unknown>>;
  /** The file that keeps what was checked for the next process. */
  readonly memoryFile?: string;
}

export interface CheckRequest {
  readonly id: number;
  readonly rootFiles: readonly string[];
  readonly changedFiles: readonly string[];
  /** Whether nobody waits for the answer: more roots may be checked than those that are known yet. */
  readonly isAhead: boolean;
}

/** Asks the thread to end when it has done what it was asked for. */
export const CLOSE = "close";

export interface WireDiagnostic extends Omit<Diagnostic, "place"> {
  readonly place?: Omit<Place, "source">;
}

export interface CheckResponse {
  readonly id: number;
  readonly diagnostics: readonly WireDiagnostic[];
  readonly sources: ReadonlyMap<string, string>;
  /** Files of the author's that the result depends on, tsconfig.json included. */
  readonly files: readonly string[];
  /** Set when the checker itself failed. */
  readonly failure?: string;
}

export function toWire(diagnostic: Diagnostic, sources: Map<string, string>): WireDiagnostic {
  const { place, ...rest } = diagnostic;
  if (!place) return rest;
  const { source, ...where } = place;
  sources.set(place.file, source);
  return { ...rest, place: where };
}

export function fromWire(wire: WireDiagnostic, sources: ReadonlyMap<string, string>): Diagnostic {
  const { place, ...rest } = wire;
  return place ? { ...rest, place: { ...place, source: sources.get(place.file) ?? "" } } : rest;
}
