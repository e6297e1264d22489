/** Bundles the test files of a package, with stand-ins for their frameworks, for Node or for the engines. */
import { readdirSync } from "node:fs";
import { basename } from "node:path";
import { fileURLToPath } from "node:url";
import commonjs from "@rollup/plugin-commonjs";
import json from "@rollup/plugin-json";
import { nodeResolve } from "@rollup/plugin-node-resolve";
import type { Node } from "estree";
import { walk } from "estree-walker";
import MagicString from "magic-string";
import { type CustomPluginOptions, type Plugin, rollup } from "rollup";
import ts from "typescript";
import { v4 } from "../../src/v4.js";
import { type Checkout, inFolder } from "./checkouts.js";

/** The test files of a package, each a module, and the modules that they share. */
export interface SuiteBundle {
  /** The entries' code by test file; each exports `run(report)`, and as a default what gives the outcomes. */
  readonly entries: ReadonlyMap<string, string>;
  /** By file name. */
  readonly shared: Readonly<Record<string, string>>;
  readonly warnings: readonly string[];
}

const shims = fileURLToPath(new URL("shims/", import.meta.url));

/** What stands in for which module. */
const STAND_INS: Readonly<Record<string, string>> = {
  uvu: "uvu",
  "uvu/assert": "uvu-assert",
  assert: "assert",
  "assert/strict": "assert-strict",
  test: "node-test",
  tape: "tape",
  tap: "tape",
  ava: "ava",
  chai: "globals",
  mocha: "globals",
  vitest: "globals",
  "@jest/globals": "globals",
  "timers/promises": "timers-promises",
  mockdate: "mockdate",
};

export async function bundleSuite(checkout: Checkout, compiled: boolean): Promise<SuiteBundle> {
  const warnings: string[] = [];
  const bundle = await rollup({
    input: Object.fromEntries(checkout.tests.map((_, index) => [`p${index}`, ENTRY + index])),
    onwarn: ({ code, message }) => {
      if (!/CIRCULAR_DEPENDENCY|THIS_IS_UNDEFINED|MISSING_EXPORT|EVAL|SOURCEMAP/.test(code ?? ""))
        warnings.push(message);
    },
    shimMissingExports: true,
    plugins: [
      entries(checkout),
      standIns(checkout),
      missing(),
      globals(checkout),
      typescript(),
      json(),
      nodeResolve({ browser: true, preferBuiltins: false, extensions: [".mjs", ".js", ".ts", ".json", ".cjs"] }),
      commonjs({
        extensions: [".js", ".cjs", ".ts"],
        transformMixedEsModules: true,
        requireReturnsDefault: (id) => (id.startsWith(shims) ? "preferred" : "auto"),
      }),
      unparsable(),
      ...(compiled ? [v4()] : []),
    ],
  });
  const { output } = await bundle.generate({
    format: "es",
    entryFileNames: "[name].mjs",
    chunkFileNames: "shared-[name]-[hash].mjs",
  });
  await bundle.close();
  const byEntry = new Map<string, string>();
  const shared: Record<string, string> = {};
  for (const chunk of output)
    if (chunk.type === "chunk") {
      if (chunk.isEntry) byEntry.set(checkout.tests[Number(chunk.name.slice(1))]!, chunk.code);
      else shared[chunk.fileName] = chunk.code;
    }
  return { entries: byEntry, shared, warnings };
}

const ENTRY = "\0suite-entry:";
const BEGIN = "\0suite-begin:";

/** Each test file is evaluated with no tests registered yet, then run. */
function entries({ tests }: Checkout): Plugin {
  const registry = JSON.stringify(`${shims}registry.ts`);
  return {
    name: "suite-entries",
    resolveId: { order: "pre", handler: (source) => (/^\0suite-(?:entry|begin):/.test(source) ? source : null) },
    // A package may say of all its files that they have no effects.
    transform: (code, id) => (tests.includes(id) ? { code, map: null, moduleSideEffects: true } : null),
    load: {
      order: "pre",
      handler: (id) => {
        if (id.startsWith(BEGIN)) return `import { begin } from ${registry};\nbegin();\n`;
        if (!id.startsWith(ENTRY)) return null;
        const index = Number(id.slice(ENTRY.length));
        return `import ${JSON.stringify(BEGIN + index)};
import ${JSON.stringify(tests[index])};
import { runTests } from ${registry};
export default runTests;
export function run(report) {
  runTests().then(
    (value) => report(JSON.stringify({ value })),
    (error) => report(JSON.stringify({ error: String(error), stack: String(error && error.stack) })),
  );
}
`;
      },
    },
  };
}

/** Finds the frameworks' stand-ins, and what the description says that a specifier stands for. */
function standIns({ alias }: Checkout): Plugin {
  return {
    name: "suite-stand-ins",
    resolveId: {
      order: "pre",
      async handler(source, importer, options) {
        const standIn = STAND_INS[source.replace(/^node:/, "")];
        if (standIn !== undefined) return `${shims}${standIn}.ts`;
        for (const [from, to] of Object.entries(alias))
          if (source === from || (from.endsWith("/") && source.startsWith(from)))
            return this.resolve(to + source.slice(from.length), importer, forwarded(options));
        // TypeScript's own convention: .js names the .ts
        if (/^\.{1,2}\/.*\.[cm]?jsx?$/.test(source) && importer !== undefined) {
          const written = await this.resolve(source, importer, forwarded(options));
          if (written && !written.id.startsWith(MISSING)) return written;
          return this.resolve(source.replace(/\.([cm]?)js(x?)$/, ".$1ts$2"), importer, forwarded(options));
        }
        return null;
      },
    },
  };
}

/** The CommonJS plugin tells by them whether it is a `require`. */
function forwarded({ custom, isEntry }: { custom?: CustomPluginOptions; isEntry: boolean }): {
  skipSelf: true;
  isEntry: boolean;
  custom?: CustomPluginOptions;
} {
  return { skipSelf: true, isEntry, ...(custom && { custom }) };
}

const MISSING = "\0suite-missing:";

/** What is not there, Node's own modules above all, throws when a test uses it. */
function missing(): Plugin {
  return {
    name: "suite-missing",
    resolveId: {
      order: "pre",
      async handler(source, importer, options) {
        if (importer === undefined || source.startsWith("\0") || source.startsWith(MISSING)) return null;
        const found = await this.resolve(source, importer, forwarded(options));
        if (found && !found.external) return found;
        return { id: MISSING + source, moduleSideEffects: false };
      },
    },
    load: {
      order: "pre",
      handler: (id) => {
        if (!id.startsWith(MISSING)) return null;
        const message = JSON.stringify(`${id.slice(MISSING.length)} is not there`);
        const code = `const absent = () => { throw new Error(${message}); };
export default new Proxy(absent, { get: (target, name) => typeof name === "symbol" || name === "__esModule" || name === "then" || name === "default" ? undefined : name === "prototype" ? target.prototype : absent, construct: absent });`;
        return { code, syntheticNamedExports: true };
      },
    },
  };
}

const GLOBALS = readdirSync(shims).includes("globals.ts")
  ? "describe suite it test specify expect assert before beforeAll after afterAll beforeEach afterEach xit xtest xdescribe fit fdescribe jest vi".split(
      " ",
    )
  : [];

/** Test files take the functions of mocha, jest or jasmine from nowhere. */
function globals(checkout: Checkout): Plugin {
  const from = JSON.stringify(`${shims}globals.ts`);
  return {
    name: "suite-globals",
    transform: {
      order: "pre",
      handler(code, id) {
        if (!id.startsWith("/") || !inFolder(checkout, id) || id.includes("/node_modules/")) return null;
        if (!/test|spec/i.test(id)) return null;
        const isFree = (name: string): boolean =>
          new RegExp(`(?<![.\\w$])${name}(?:\\s*\\(|\\s*\\.)`).test(code) &&
          !new RegExp(
            `\\b(?:import|const|let|var)\\b[^;=(]*?\\b${name}\\b[^;(]*?(?:\\bfrom\\b|=)|\\bfunction\\s+${name}\\b|\\(\\s*${name}\\s*\\)\\s*(?:=>|\\{)|import\\s+\\*\\s+as\\s+${name}\\b`,
          ).test(code);
        const free = GLOBALS.filter(isFree);
        if (free.length === 0) return null;
        const isModule = /^\s*(?:import\b(?!\s*\()|export\b)/m.test(code);
        const names = `{ ${free.join(", ")} }`;
        return {
          code: (isModule ? `import ${names} from ${from};` : `const ${names} = require(${from});`) + code,
          map: null,
        };
      },
    },
  };
}

/** Erases types, and answers the question for the kind of build as a test's. */
function typescript(): Plugin {
  const compilerOptions = {
    target: ts.ScriptTarget.ES2023,
    module: ts.ModuleKind.ESNext,
    useDefineForClassFields: true,
  };
  return {
    name: "suite-typescript",
    transform(code, id) {
      const isTyped = /\.[cm]?tsx?$/.test(id);
      if (!isTyped && !code.includes("process.env.NODE_ENV")) return null;
      const erased = isTyped ? ts.transpileModule(code, { fileName: basename(id), compilerOptions }).outputText : code;
      return { code: erased.replace(/process\.env\.NODE_ENV(?!\s*=[^=])/g, '"test"'), map: null };
    },
  };
}

/**
 * One test that needs BigInt must not keep the file's others from being parsed: it fails by itself. What is imported
 * when a test comes to it is imported from the start, since the files of a package are no single chunk.
 */
function unparsable(): Plugin {
  return {
    name: "suite-unparsable",
    transform(code, id) {
      if (!/\dn\b|\bimport\s*\(/.test(code) || id.startsWith("\0") || id.endsWith(".json")) return null;
      const text = new MagicString(code);
      let imported = 0;
      walk(this.parse(code) as Node, {
        enter(node) {
          const { start, end } = node as Node & { start: number; end: number };
          if (node.type === "Literal" && "bigint" in node) text.overwrite(start, end, `BigInt("${node.bigint}")`);
          if (node.type !== "ImportExpression" || node.source.type !== "Literal") return;
          text.overwrite(start, end, `Promise.resolve(imported$${imported})`);
          text.prepend(`import * as imported$${imported++} from ${JSON.stringify(node.source.value)};`);
        },
      });
      return text.hasChanged() ? { code: text.toString(), map: null } : null;
    },
  };
}
