import { type ChildProcess, type SpawnOptions, spawn } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import ts from "typescript";
import { temporaryFolder } from "./temporary.js";

const root = fileURLToPath(new URL("../../", import.meta.url));
const rooms = ["src/bundle", "src/diagnostics", "test/bundle"];
let compiled: string | undefined;

/**
 * Runs a TypeScript file of this folder in a process of its own. It is compiled beforehand: dozens of children that
 * each load the compiler would make up most of the tests' time.
 */
export function startChild(script: string, args: readonly string[], options: SpawnOptions = {}): ChildProcess {
  compiled ??= compile();
  const path = join(compiled, "test/bundle", script.replace(/\.ts$/, ".js"));
  return spawn(process.execPath, [path, ...args], { stdio: ["ignore", "pipe", "inherit"], ...options });
}

/** What the child says, to its end. */
export async function outputOf(child: ChildProcess): Promise<string> {
  let output = "";
  child.stdout?.on("data", (data: Buffer) => {
    output += data;
  });
  const code = await exitOf(child);
  if (code !== 0) throw new Error(`the child ended with ${code}`);
  return output;
}

export const exitOf = (child: ChildProcess): Promise<number | NodeJS.Signals | null> =>
  new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code, signal) => resolve(code ?? signal));
  });

function compile(): string {
  const target = temporaryFolder();
  writeFileSync(join(target, "package.json"), '{ "type": "module" }');
  symlinkSync(join(root, "node_modules"), join(target, "node_modules"));
  const options = { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext, verbatimModuleSyntax: true };
  for (const room of rooms) {
    for (const name of readdirSync(join(root, room)).filter((entry) => entry.endsWith(".ts"))) {
      const { outputText } = ts.transpileModule(readFileSync(join(root, room, name), "utf8"), {
        compilerOptions: options,
      });
      const path = join(target, room, `${basename(name, ".ts")}.js`);
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, outputText);
    }
  }
  return target;
}
