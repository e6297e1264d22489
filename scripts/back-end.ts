import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import commonjs from "@rollup/plugin-commonjs";
import json from "@rollup/plugin-json";
import nodeResolve from "@rollup/plugin-node-resolve";
import { type OutputBundle, type OutputChunk, type Plugin, rollup } from "rollup";

const ROOM = "src/language/v4/";
const ENTRY = `${ROOM}back-end.js`;
const BUNDLE = `${ROOM}back-end.cjs`;

/**
 * Makes one file of the back end and all of Babel that it uses: hundreds of modules take Node longer to find than to
 * run, and what V8 compiles of one file can be kept (built-back-end.ts).
 */
export const backEnd: Plugin = {
  name: "back-end",
  resolveId: {
    // Before TypeScript's plugin.
    order: "pre",
    handler: (source, importer) =>
      source === "./back-end.js" && importer?.endsWith(`/${ROOM}index.ts`) ? resolve(ROOM, "built-back-end.ts") : null,
  },
  generateBundle: {
    order: "pre",
    async handler(_options, bundle) {
      const build = await rollup({
        input: ENTRY,
        treeshake: false,
        plugins: [
          written(bundle),
          standing,
          packages,
          nodeResolve({ exportConditions: ["node"], preferBuiltins: true }),
          commonjs({ ignoreDynamicRequires: true, strictRequires: true }),
          json(),
        ],
        onwarn(warning, warn) {
          // Babel's modules import one another, and a message there says "eval(".
          if (warning.code !== "CIRCULAR_DEPENDENCY" && warning.code !== "EVAL") warn(warning);
        },
      });
      const { output } = await build.generate({ format: "cjs", inlineDynamicImports: true });
      await build.close();
      const [{ code, moduleIds }] = output;
      const source = ascii(code);
      const name = createHash("sha256").update(source).digest("hex");
      this.emitFile({ type: "asset", fileName: BUNDLE, source: `/*${name}*/${source}` });
      this.emitFile({ type: "asset", fileName: `${BUNDLE}.LICENSE.txt`, source: licences(moduleIds) });
      const others = reached(bundle);
      for (const chunk of Object.values(bundle))
        if (chunk.type === "chunk" && !others.has(chunk.fileName)) {
          delete bundle[chunk.fileName];
          delete bundle[`${chunk.fileName}.map`];
        }
    },
  },
};

/** The chunks that something else than the back end needs. */
function reached(bundle: OutputBundle): ReadonlySet<string> {
  const found = new Set<string>();
  const add = (fileName: string): void => {
    const chunk = bundle[fileName];
    if (chunk?.type !== "chunk" || found.has(fileName)) return;
    found.add(fileName);
    for (const imported of [...chunk.imports, ...chunk.dynamicImports]) add(imported);
  };
  for (const chunk of Object.values(bundle))
    if (chunk.type === "chunk" && chunk.isEntry && chunk.fileName !== ENTRY) add(chunk.fileName);
  return found;
}

/** The modules as they are about to be written, at the place where they would be. */
const written = (bundle: OutputBundle): Plugin => {
  const chunkOf = (id: string): OutputChunk | undefined => {
    const chunk = id.startsWith(resolve("dist")) ? bundle[id.slice(resolve("dist").length + 1)] : undefined;
    return chunk?.type === "chunk" ? chunk : undefined;
  };
  return {
    name: "written",
    resolveId(source, importer) {
      if (source !== ENTRY && !source.startsWith(".")) return null;
      const id = importer === undefined ? resolve("dist", source) : join(dirname(importer), source);
      return chunkOf(id) ? id : null;
    },
    load: (id) => chunkOf(id)?.code ?? null,
  };
};

const core = (): string => `export * as types from "@babel/types";
export { default as template } from "@babel/template";
export { default as traverse } from "@babel/traverse";
export const version = ${JSON.stringify(manifest("node_modules/@babel/core").version)};`;

/** What stands for packages of which little is used, and which load much. */
const STANDING: Readonly<Record<string, () => string>> = {
  // What it only passes on; program.ts does the rest.
  "@babel/core": core,
  // Without browsers to be compiled for, all is required.
  "@babel/helper-compilation-targets": () => "export const isRequired = () => true;",
};

const standing: Plugin = {
  name: "standing",
  resolveId: (source) => (Object.hasOwn(STANDING, source) ? `\0${source}` : null),
  load: (id) => STANDING[id.slice(1)]?.() ?? null,
};

/** CommonJS, so that each package is begun when it is required. */
const PACKAGES = resolve("scripts/packages.cjs");
const REQUIRE = "\0require";

/** What is required by its name when it is needed first: it is in the same file. */
const packages: Plugin = {
  name: "packages",
  resolveId(source, importer) {
    if (source === PACKAGES) return PACKAGES;
    return source === "node:module" && importer?.startsWith(resolve("dist")) ? REQUIRE : null;
  },
  load(id) {
    if (id === REQUIRE) return `export { createRequire } from ${JSON.stringify(PACKAGES)};`;
    if (id !== PACKAGES) return null;
    const names = Object.keys(manifest(".").dependencies ?? {}).filter((name) =>
      /^@babel\/(?!core$)|^regexpu-core$/.test(name),
    );
    const table = names.map((name) => `${JSON.stringify(name)}: () => require(${JSON.stringify(name)})`);
    return `const packages = { ${table.join(",\n")} };\nexports.createRequire = () => (name) => packages[name]();\n`;
  },
};

/** Whatever is not ASCII, which is in texts, expressions and comments alone, by its number. */
function ascii(code: string): string {
  if (/\\[^\0-\x7f]/.test(code)) throw new Error("the back end has a backslash before what is not ASCII");
  return code.replace(/[^\0-\x7f]/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`);
}

/** What the packages in the file ask to be kept with them. */
function licences(ids: readonly string[]): string {
  const folders = new Set(
    ids.flatMap((id) => /(?<=^\0?)[^\0]*\/node_modules\/(?:@[^/]+\/)?[^/]+\//.exec(id)?.[0] ?? []),
  );
  return [...folders]
    .sort()
    .map((folder) => {
      const { name, version, license } = manifest(folder);
      const file = readdirSync(folder).find((one) => /^licen[cs]e/i.test(one));
      return `${name} ${version} (${license})\n\n${file ? readFileSync(join(folder, file), "utf8") : ""}`;
    })
    .join(`\n${"-".repeat(80)}\n\n`);
}

interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly license: string;
  readonly dependencies?: Readonly<Record<string, string>>;
}

const manifest = (folder: string): Manifest =>
  JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as Manifest;
