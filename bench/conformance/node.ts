/** Runs a program in Node: in a context of its own, which is as near to a bare engine as Node comes. */
import vm from "node:vm";
import { asyncOutcome, firstLine, type Outcome } from "./outcome.js";
import { type Program, resolveModule } from "./program.js";

export async function runInNode(program: Program, milliseconds: number): Promise<Outcome> {
  const printed: string[] = [];
  let isCompleted = false;
  const isModule = program.main !== undefined;
  const context = vm.createContext(
    {
      print: (text: unknown) => printed.push(String(text)),
      $completed: () => {
        isCompleted = true;
      },
    },
    // Then all promise jobs have been run when the script returns.
    isModule ? {} : { microtaskMode: "afterEvaluate" },
  );
  try {
    new vm.Script(program.script, { filename: "test.js" }).runInContext(context, { timeout: milliseconds });
    if (isModule) await runModule(program, context, milliseconds);
    if (isModule && !isCompleted) return { status: "fail", message: "the module did not come to its end" };
    return program.isAsync ? asyncOutcome(printed) : { status: "pass", message: "" };
  } catch (error) {
    const isEndless = (error as { code?: string } | null)?.code === "ERR_SCRIPT_EXECUTION_TIMEOUT";
    return { status: isEndless ? "endless" : "fail", message: describe(error) };
  }
}

async function runModule(program: Program, context: vm.Context, milliseconds: number): Promise<void> {
  const made = new Map<string, vm.SourceTextModule>();
  const moduleOf = (name: string): vm.SourceTextModule => {
    let module = made.get(name);
    if (!module) {
      const source = program.modules.get(name);
      if (source === undefined) throw new Error(`no module ${name}`);
      module = new vm.SourceTextModule(source, {
        context,
        identifier: name,
        initializeImportMeta: (meta) => {
          meta.url = `file:///${name}`;
        },
      });
      made.set(name, module);
    }
    return module;
  };
  const main = moduleOf(program.main!);
  await main.link((specifier, from) => moduleOf(resolveModule(from.identifier, specifier)));
  await main.evaluate({ timeout: milliseconds });
  for (let turn = 0; turn < 3; turn++) await new Promise((done) => setImmediate(done));
}

/** Of a value of another context, which may be anything. */
function describe(error: unknown): string {
  try {
    if (typeof error !== "object" || error === null) return firstLine(String(error));
    const { name = error.constructor?.name, message } = error as Error;
    return firstLine(`${name}: ${message}`);
  } catch {
    return "an object that can't be shown";
  }
}
