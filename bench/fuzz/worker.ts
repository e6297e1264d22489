// Compares the programs of some seeds: each message asks for a chunk, and is answered when that is done.
import { engines } from "../../test/engine/engine.js";
import { compare } from "../../test/fuzz/compare.js";
import { randomProgram } from "../../test/fuzz/program.js";

export interface Chunk {
  readonly first: number;
  readonly size: number;
  readonly without: readonly string[];
}

/** What a program did otherwise in an engine than in Node. */
export interface Found {
  readonly seed: number;
  readonly qt: 5 | 6;
  readonly inNode: string;
  readonly inEngine: string;
}

export interface Done {
  readonly first: number;
  /** How many of the programs end in Node, and were run everywhere. */
  readonly count: number;
  readonly found: readonly Found[];
  /** Programs that differ by getters alone that V4 calls twice. */
  readonly twice: readonly number[];
  /** Programs that end V4 by making an array that holds itself a text. */
  readonly joined: readonly number[];
  /** Programs that end Node itself, so that nobody knows what they should do. */
  readonly ending?: readonly number[];
  readonly failure?: string;
}

// programs leave promises rejected
process.on("unhandledRejection", () => undefined);

process.on("message", ({ first, size, without }: Chunk) => {
  const answer = (done: Done): unknown => process.send?.(done);
  const programs = Array.from({ length: size }, (_, index) => randomProgram(first + index));
  compare(programs, engines(), new Set(without)).then(
    ({ differences, count, twice, joined }) => {
      const found = differences.map(({ program, engine, inNode, inEngine }) => {
        return { seed: program.seed, qt: engine.qt, inNode, inEngine };
      });
      answer({ first, count, found, twice, joined });
    },
    (error: unknown) => answer({ first, count: 0, found: [], twice: [], joined: [], failure: String(error) }),
  );
});
