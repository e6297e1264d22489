import { existsSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, extname, join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { rollup } from "rollup";
import { type BatchWarnings, loadConfigFile } from "rollup/loadConfigFile";
import { UsageError } from "./usage.js";

type Loaded = Awaited<ReturnType<typeof loadConfigFile>>;

const NAMES = ["ts", "mts", "mjs", "js", "cjs"].map((extension) => `rollup.config.${extension}`);

/** The Rollup configuration of the working folder, or the one that is named. */
export async function loadConfig(cwd: string, named: string | undefined): Promise<Loaded & { readonly file: string }> {
  const file =
    named === undefined ? NAMES.map((name) => join(cwd, name)).find((path) => existsSync(path)) : resolve(cwd, named);
  if (file === undefined) throw new UsageError(`there is no ${NAMES.join(", ")} in ${cwd}`);
  if (!existsSync(file)) throw new UsageError(`there is no ${file}`);
  if (!/\.m?ts$/.test(file)) return { ...(await loadConfigFile(file, { watch: true })), file };
  const script = await withoutTypes(file);
  try {
    return { ...(await loadConfigFile(script, { watch: true })), file };
  } finally {
    rmSync(script, { force: true });
  }
}

/**
 * A configuration in TypeScript as a script beside it, so that its imports mean the same: Node 20 runs no TypeScript.
 * Modules of the project are joined with it, packages stay where they are.
 */
async function withoutTypes(file: string): Promise<string> {
  const ts = createRequire(import.meta.url)("typescript") as typeof import("typescript");
  const bundle = await rollup({
    input: file,
    external: (id) => !id.startsWith(".") && !id.startsWith("/"),
    onwarn: () => undefined,
    plugins: [
      {
        name: "plasmoid:config",
        resolveId(source, importer) {
          if (importer === undefined || !source.startsWith(".")) return null;
          const path = resolve(dirname(importer), source);
          return [path, path.replace(/\.(m?)js$/, ".$1ts"), `${path}.ts`].find((one) => existsSync(one)) ?? null;
        },
        transform(code, id) {
          if (!/\.m?ts$/.test(extname(id))) return null;
          const compilerOptions = { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext };
          return ts.transpileModule(code, { fileName: id, compilerOptions }).outputText;
        },
      },
    ],
  });
  try {
    const { output } = await bundle.generate({ format: "es" });
    const script = `${file}.${process.pid}.mjs`;
    // Where the configuration asks for its own place, it is that of the file which the author wrote.
    const url = JSON.stringify(pathToFileURL(file).href);
    writeFileSync(script, output[0].code.replace(/\bimport\.meta\.url\b/g, url));
    return script;
  } finally {
    await bundle.close();
  }
}

/** Prints what loading or building had to warn of. */
export function flush(warnings: BatchWarnings): void {
  if (warnings.count > 0) warnings.flush();
}
