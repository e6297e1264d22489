// A process that runs batches of tests: each in Node, then compiled in Node, then both forms in each engine.

import { runPrograms, type TestEngine } from "./engines.js";
import { runInNode } from "./node.js";
import type { Outcome, Result } from "./outcome.js";
import { compiledProgram, type Program, rawProgram } from "./program.js";
import { readTest } from "./selection.js";

export interface Setup {
  readonly test262: string;
  readonly engines: readonly TestEngine[];
  readonly withRaw: boolean;
  readonly seconds: number;
}

interface Begun {
  readonly raw: Program;
  readonly compiled: Program;
  readonly compiledInNode: Outcome;
  readonly refused: readonly string[];
}

async function runBatch(setup: Setup, paths: readonly string[]): Promise<Result[]> {
  const results = new Map<string, Result>();
  const begun = new Map<string, Begun>();
  for (const path of paths) {
    const raw = rawProgram(setup.test262, readTest(setup.test262, path));
    const node = await runInNode(raw, setup.seconds * 1000);
    results.set(path, { path, node });
    if (node.status !== "pass") continue;
    const { program: compiled, refused } = compiledProgram(raw);
    const compiledInNode = await runInNode(compiled, setup.seconds * 1000);
    begun.set(path, { raw, compiled, compiledInNode, refused });
  }
  const programs = new Map<string, Program>();
  for (const [path, { raw, compiled }] of begun) {
    if (setup.withRaw) programs.set(`raw ${path}`, raw);
    programs.set(`compiled ${path}`, compiled);
  }
  const outcomes = new Map<string, Map<string, Outcome>>();
  for (const engine of setup.engines) outcomes.set(engine.name, await runPrograms(engine, programs, setup.seconds));
  const on = (key: string): Record<string, Outcome> =>
    Object.fromEntries(setup.engines.map(({ name }) => [name, outcomes.get(name)!.get(key)!]));
  for (const [path, { compiledInNode, refused }] of begun) {
    const raw = setup.withRaw ? { raw: on(`raw ${path}`) } : {};
    results.set(path, { ...results.get(path)!, compiledInNode, refused, ...raw, compiled: on(`compiled ${path}`) });
  }
  return [...results.values()];
}

let setup: Setup;
process.on("message", (message: Setup | readonly string[]) => {
  if ("test262" in message) setup = message;
  else
    runBatch(setup, message).then(
      (results) => process.send?.(results),
      (error: unknown) =>
        process.send?.({ error: error instanceof Error ? (error.stack ?? error.message) : String(error) }),
    );
});
// Tests leave rejected promises behind.
process.on("unhandledRejection", () => undefined);
process.on("uncaughtException", () => undefined);
