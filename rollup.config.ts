import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { dirname, relative } from "node:path/posix";
import typescript from "@rollup/plugin-typescript";
import { type Node, walk } from "estree-walker";
import MagicString from "magic-string";
import type { Plugin, RollupOptions } from "rollup";
import { backEnd } from "./scripts/back-end.js";

const { dependencies, peerDependencies } = JSON.parse(readFileSync("package.json", "utf8"));
const packages = [...Object.keys(dependencies), ...Object.keys(peerDependencies)];

/** Authors see them with the other globals; the sources here have Node's in their place. */
const webTypes: Plugin = {
  name: "web-types",
  generateBundle(_options, bundle) {
    const globals = bundle["runtime/globals.d.ts"];
    if (globals?.type !== "asset") throw new Error("runtime/globals.d.ts is not written");
    globals.source = `/// <reference path="./web.d.ts" />\n${globals.source}`;
    this.emitFile({ type: "asset", fileName: "runtime/web.d.ts", source: readFileSync("runtime/web.d.ts") });
  },
};

const TYPESCRIPT = "src/language/kept-typescript.js";

/**
 * TypeScript is CommonJS of nine megabytes: who imports it has Node search it for what it may export, which takes longer
 * than to load it. It is loaded when something of it is used first, after the thread of the type check has been started.
 */
const lateTypeScript: Plugin = {
  name: "late-typescript",
  renderChunk(code, { fileName }, { format }) {
    const found = /^import ts from 'typescript';$/m.exec(code);
    if (format !== "es" || !found) return null;
    const text = new MagicString(code);
    const path = relative(dirname(fileName), TYPESCRIPT).replace(/^(?!\.)/, "./");
    text.overwrite(found.index, found.index + found[0].length, `import { typescript as ts } from '${path}';`);
    walk(this.parse(code) as Node, {
      enter(node, parent) {
        const isMember = parent?.type === "MemberExpression" && parent.property === node && !parent.computed;
        if (node.type !== "Identifier" || node.name !== "ts" || isMember || parent?.type === "ImportDefaultSpecifier")
          return;
        if (parent?.type !== "MemberExpression") throw new Error("typescript is used otherwise than by ts.name");
        text.appendLeft((node as unknown as { end: number }).end, "()");
      },
    });
    return { code: text.toString(), map: text.generateMap({ hires: true }) };
  },
};

/** Goes into widgets as it is. */
const settingsControls: Plugin = {
  name: "settings-controls",
  generateBundle() {
    for (const name of readdirSync("runtime/settings", { recursive: true, encoding: "utf8" }))
      if (name.endsWith(".qml"))
        this.emitFile({
          type: "asset",
          fileName: `runtime/settings/${name}`,
          source: readFileSync(`runtime/settings/${name}`),
        });
  },
};

/** What CMake includes, and what `plasmoid init` copies, as they are. */
const asTheyAre: Plugin = {
  name: "as-they-are",
  generateBundle() {
    for (const folder of ["runtime/cmake", "templates"])
      for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
        const fileName = `${entry.parentPath}/${entry.name}`;
        if (entry.isFile()) this.emitFile({ type: "asset", fileName, source: readFileSync(fileName) });
      }
  },
};

/** So that no build of a widget has to compile what is the same for all of them. */
const loweredRuntime: Plugin = {
  name: "lowered-runtime",
  writeBundle() {
    execFileSync(process.execPath, ["scripts/lower-runtime.js"], { stdio: ["ignore", "ignore", "inherit"] });
  },
};

/** What tells one state of this package from another: what builds of widgets keep for the next is of one of them. */
const stamp: Plugin = {
  name: "stamp",
  generateBundle: {
    order: "post",
    handler(_options, bundle) {
      const hash = createHash("sha256");
      for (const name of Object.keys(bundle).sort()) {
        const file = bundle[name]!;
        if (!name.endsWith(".map")) hash.update(name).update(file.type === "chunk" ? file.code : file.source);
      }
      this.emitFile({ type: "asset", fileName: "stamp", source: hash.digest("hex") });
    },
  },
};

/**
 * The layout of the sources is kept, so that a file finds another (the type checker's worker, the widgets' runtime) in
 * the same place in dist/ as in the repository.
 */
export default {
  input: [
    "src/index.ts",
    "src/v4.ts",
    "src/cli/index.ts",
    "src/language/check-worker.ts",
    // Imported by what is made of imports of TypeScript.
    "src/language/kept-typescript.ts",
    "src/language/v4/back-end.ts",
    "runtime/index.ts",
    // Linked into widgets, where "\0plasmoid:schema" is made for each of them.
    "runtime/widget.ts",
    "runtime/actions.ts",
    "runtime/conversions.ts",
    "runtime/host/index.ts",
    // Read as text, one by one, by what compiles for V4.
    ...["polyfills", "services"].flatMap((folder) =>
      readdirSync(`runtime/${folder}`).map((file) => `runtime/${folder}/${file}`),
    ),
  ],
  output: { dir: "dist", format: "es", preserveModules: true, preserveModulesRoot: ".", sourcemap: true },
  // What is left of an import of which nothing is used would be a second way to load it.
  treeshake: { moduleSideEffects: (id) => id !== "typescript" },
  external: (id) =>
    /^(node:|\0plasmoid:|@babel\/)/.test(id) || packages.some((name) => id === name || id.startsWith(`${name}/`)),
  plugins: [
    typescript({ tsconfig: "src/tsconfig.build.json", noEmitOnError: true }),
    lateTypeScript,
    backEnd,
    webTypes,
    settingsControls,
    asTheyAre,
    stamp,
    loweredRuntime,
  ],
  onwarn(warning, warn) {
    // The QML grammar is recursive, and so are the modules that follow it; the schema is made for each widget.
    if (warning.code !== "CIRCULAR_DEPENDENCY" && warning.exporter !== "\0plasmoid:schema") warn(warning);
  },
} satisfies RollupOptions;
