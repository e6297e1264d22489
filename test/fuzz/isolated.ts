import { lowerWith } from "../../src/language/v4/lower.js";
import type { Engine } from "../engine/engine.js";
import { type Program, programSource, runInEngine, runInNode } from "../engine/v4-batch.js";
import type { Defect } from "../engine/v4-defect.js";
import { DEFECTS } from "../engine/v4-defects.js";

const sourceOf = ({ code, sourceType }: Defect): string => programSource(code, sourceType);

/** The case compiled without some workarounds; undefined where the compiler refuses it then. */
function compiled(defect: Defect, without: ReadonlySet<string>): string | undefined {
  const { name, sourceType } = defect;
  const options = { sourceType, filename: `${name}.js`, polyfills: "inline", sourceMap: false } as const;
  try {
    const { code, diagnostics } = lowerWith(sourceOf(defect), options, false, without);
    return diagnostics.length > 0 ? undefined : code;
  } catch {
    return undefined;
  }
}

/** Finds the isolated cases of test/engine that fail without a workaround, by its name, in any of the engines. */
export async function isolatedCases(engines: readonly Engine[]): Promise<(name: string) => Promise<readonly string[]>> {
  const whole = new Map(DEFECTS.map((defect) => [defect, compiled(defect, new Set())]));
  const inNode = await runInNode(
    DEFECTS.map((defect) => ({ name: defect.name, sourceType: defect.sourceType, source: sourceOf(defect) })),
  );
  return async (name) => {
    const without = new Set([name]);
    const failing = new Set<string>();
    const programs: Program[] = [];
    for (const defect of DEFECTS) {
      const code = compiled(defect, without);
      if (code === undefined) failing.add(defect.name);
      else if (code !== whole.get(defect))
        programs.push({ name: defect.name, sourceType: defect.sourceType, source: code });
    }
    if (programs.length > 0)
      for (const engine of engines) {
        const outcomes = await runInEngine(engine, programs);
        for (const { name: of } of programs) {
          const expected = DEFECTS.find((one) => one.name === of)?.expected ?? inNode.get(of);
          if (outcomes.get(of) !== expected) failing.add(of);
        }
      }
    return [...failing];
  };
}
