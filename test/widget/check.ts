import ts from "typescript";
import * as authoring from "../../src/widget/authoring.js";
import { findDeclaration } from "../../src/widget/declaration-source.js";
import {
  createLocator,
  type SetupModel,
  type Target,
  validateWidget,
  type WidgetModel,
} from "../../src/widget/index.js";
import { NO_SETUP } from "../../src/widget/setup-shape.js";

export const FILE = "/project/src/widget.ts";

export { NO_SETUP };

interface Options {
  readonly files?: readonly string[];
  readonly setup?: Partial<SetupModel>;
  readonly packageVersion?: string;
  readonly targets?: readonly Target[];
}

export interface Checked {
  readonly model?: WidgetModel;
  /** `code line:column` and the text that the place marks, in order. */
  readonly found: readonly string[];
  readonly messages: readonly string[];
}

/** Validates `export default defineWidget(<declaration>)`, given as source. */
export function check(declaration: string, options: Options = {}): Checked {
  const source = `export default defineWidget(${declaration});`;
  return checkSource(source, options);
}

export function checkSource(body: string, options: Options = {}): Checked {
  const source = `import { defineWidget } from "rollup-plugin-plasmoid/runtime";\n${body}`;
  const { outputText } = ts.transpileModule(source, { compilerOptions: { module: ts.ModuleKind.CommonJS, target: 9 } });
  const module = { exports: {} as { default?: unknown } };
  new Function("module", "exports", "require", ...Object.keys(authoring), outputText)(
    module,
    module.exports,
    () => authoring,
    ...Object.values(authoring),
  );
  const found = findDeclaration(FILE, source);
  if (!found) throw new Error("no declaration");
  const { model, diagnostics } = validateWidget(module.exports.default, {
    locate: createLocator(found.sourceFile, found.declaration),
    file: FILE,
    fileExists: (path) => (options.files ?? []).includes(path),
    setup: { ...NO_SETUP, ...options.setup },
    packageVersion: options.packageVersion,
    ...(options.targets && { targets: options.targets }),
  });
  const lines = source.split("\n");
  return {
    ...(model && { model }),
    found: diagnostics.map(({ code, place }) => {
      if (!place) return code;
      const line = lines[place.line - 1] ?? "";
      const text = place.endColumn === undefined ? "…" : line.slice(place.column - 1, place.endColumn - 1);
      return `${code.replace("widget/", "")}: ${text}`;
    }),
    messages: diagnostics.map(({ message, help }) => (help === undefined ? message : `${message} (${help})`)),
  };
}

/** What is found wrong with one entry of a declaration that is right otherwise. */
export const checkEntry = (entry: string, key = "key"): Checked =>
  check(`{ id: "org.example.test", name: "Test", version: "1.0.0",
  configuration: { general: page({ label: "General" }, { ${key}: ${entry} }) } }`);
