import { basename, resolve } from "node:path";
import { checkPackage, readPackage, remarks } from "../bundle/index.js";
import { type Diagnostic, formatDiagnostics, hasErrors } from "../diagnostics/index.js";
import { onlyBuild } from "./built.js";
import { read, UsageError } from "./usage.js";

export const CHECK_HELP = `  plasmoid check [PACKAGE]     looks whether a package is right: a .plasmoid or a folder (the one in dist/)
    --store                    and whether the KDE Store can carry it: nothing compiled
    --dist FOLDER              where packages are built (dist)`;

const OPTIONS = { store: { type: "boolean" }, dist: { type: "string" } } as const;

/** Prints what is wrong with a package. @returns 1 when something is, apart from warnings. */
export async function check(words: string[]): Promise<number> {
  const { values, positionals } = read(words, OPTIONS);
  if (positionals.length > 1) throw new UsageError("plasmoid check takes one package");
  const path = resolve(positionals[0] ?? onlyBuild(resolve(values.dist ?? "dist")).folder);
  const { store = false } = values;
  const { tree, diagnostics: unreadable } = await readPackage(path);
  if (!tree) return say(unreadable, `${basename(path)} can't be read`);
  const { metadata, diagnostics } = checkPackage(tree, path, { store });
  const all = [...unreadable, ...diagnostics, ...(store ? [] : remarks(tree))];
  const { id = basename(path), version = "" } = metadata;
  const count = `${tree.size} ${tree.size === 1 ? "file" : "files"}`;
  return say(all, `${id} ${version}`.trim(), `${count}${store ? ", fit for the KDE Store" : ""}`);
}

function say(diagnostics: readonly Diagnostic[], title: string, good = ""): number {
  if (diagnostics.length > 0) process.stderr.write(`${formatDiagnostics(diagnostics, process.cwd())}\n\n`);
  const failed = hasErrors(diagnostics);
  const errors = diagnostics.filter(({ severity }) => severity === "error").length;
  process.stdout.write(`${title}: ${failed ? `${errors} ${errors === 1 ? "mistake" : "mistakes"}` : good}\n`);
  return failed ? 1 : 0;
}
