import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { type InputOption, type Plugin, type RollupError, type RollupLog, rollup } from "rollup";
import type { Diagnostic } from "../../src/diagnostics/index.js";
import { type PlasmoidOptions, plasmoid } from "../../src/index.js";

const root = fileURLToPath(new URL("../..", import.meta.url));
const folders: string[] = [];

process.on("exit", () => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

export type Files = Readonly<Record<string, string>>;

/** A widget that builds, to be changed by what a test is about. */
export const widgetFiles: Files = {
  "package.json": '{ "name": "example", "version": "1.0.0", "type": "module" }\n',
  "tsconfig.json": '{ "extends": "rollup-plugin-plasmoid/tsconfig.json", "include": ["src"] }\n',
  "src/widget.ts": `import { defineWidget, int, page } from "rollup-plugin-plasmoid/runtime";

export default defineWidget(
  {
    id: "org.example.test",
    name: "Test",
    configuration: { general: page({ label: "General" }, { step: int(1, { label: "Step" }) }) },
    state: { busy: false },
    ui: { full: "./ui/Full.qml" },
  },
  ({ configuration, state }) => ({
    plasmoid: { toolTipSubText: () => String(configuration.step) },
    api: { go() { state.busy = true; } },
  }),
);
`,
  "src/ui/Full.qml": `import QtQuick 2.15

Item {
    visible: widget.busy
}
`,
};

export interface Build {
  /** Text of each file of the package folders, by its path in dist. */
  readonly files: Readonly<Record<string, string>>;
  readonly warnings: readonly RollupLog[];
  readonly error: RollupError | undefined;
  /** `file:line:column code` of each mistake, in the order in which they were reported. */
  readonly mistakes: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
}

export interface BuildOptions {
  readonly input?: InputOption;
  readonly dir?: string;
  readonly plasmoid?: PlasmoidOptions;
  /** The user's own, behind ours. */
  readonly plugins?: readonly Plugin[];
}

/** A project in a folder of its own, with what a user would have installed; it ends with the process. */
export class Project {
  readonly folder: string;

  constructor(files: Files = {}, base: Files = widgetFiles) {
    this.folder = realpathSync(mkdtempSync(join(tmpdir(), "plasmoid-plugin-")));
    folders.push(this.folder);
    mkdirSync(join(this.folder, "node_modules"));
    symlinkSync(root, join(this.folder, "node_modules/rollup-plugin-plasmoid"));
    for (const name of ["typescript", "rollup", "@rollup", "tslib"])
      symlinkSync(join(root, "node_modules", name), join(this.folder, "node_modules", name));
    for (const [name, text] of Object.entries({ ...base, ...files })) this.write(name, text);
  }

  path(name: string): string {
    return join(this.folder, name);
  }

  write(name: string, text: string | Uint8Array): void {
    mkdirSync(dirname(this.path(name)), { recursive: true });
    writeFileSync(this.path(name), text);
  }

  read(name: string): string {
    return readFileSync(this.path(name), "utf8");
  }

  /** Replaces the first `from` in a file. */
  edit(name: string, from: string, to: string): void {
    const text = this.read(name);
    if (!text.includes(from)) throw new Error(`${name} has no ${from}`);
    this.write(
      name,
      text.replace(from, () => to),
    );
  }

  remove(name: string): void {
    rmSync(this.path(name), { recursive: true });
  }

  options({ input = "src/widget.ts", plasmoid: options, plugins = [] }: BuildOptions = {}) {
    const absolute = (path: string): string => this.path(path);
    return {
      input:
        typeof input === "string"
          ? absolute(input)
          : Array.isArray(input)
            ? input.map(absolute)
            : Object.fromEntries(Object.entries(input).map(([name, path]) => [name, absolute(path)])),
      plugins: [plasmoid({ summary: false, ...options }), ...plugins],
    };
  }

  async build(options: BuildOptions = {}): Promise<Build> {
    const warnings: RollupLog[] = [];
    let error: RollupError | undefined;
    try {
      const bundle = await rollup({ ...this.options(options), onLog: (_level, log) => warnings.push(log) });
      try {
        await bundle.write({ dir: this.path(options.dir ?? "dist") });
      } finally {
        await bundle.close();
      }
    } catch (cause) {
      error = cause as RollupError;
    }
    const diagnostics = diagnosticsOf(error);
    return {
      files: this.output(options.dir),
      warnings,
      error,
      diagnostics,
      mistakes: diagnostics.map((diagnostic) => this.brief(diagnostic)),
    };
  }

  /** What is in dist, by way of its links; archives as Latin-1. */
  output(dir = "dist"): Record<string, string> {
    const found: Record<string, string> = {};
    for (const entry of safeList(this.path(dir))) {
      const path = this.path(join(dir, entry));
      if (entry.endsWith(".plasmoid")) found[entry] = readFileSync(path, "latin1");
      for (const file of readableFiles(path)) found[join(entry, relative(path, file))] = readFileSync(file, "utf8");
    }
    return found;
  }

  brief({ code, place }: Diagnostic): string {
    return place ? `${relative(this.folder, place.file)}:${place.line}:${place.column} ${code}` : code;
  }
}

export function diagnosticsOf(error: RollupError | undefined): readonly Diagnostic[] {
  return (error?.meta as { diagnostics?: readonly Diagnostic[] } | undefined)?.diagnostics ?? [];
}

const safeList = (folder: string): string[] => {
  try {
    return readdirSync(folder).filter((name) => name !== ".plasmoid-builds");
  } catch {
    return [];
  }
};

function readableFiles(folder: string): string[] {
  try {
    return readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name));
  } catch {
    return [];
  }
}
