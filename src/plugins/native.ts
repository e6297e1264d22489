import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import type { Plugin } from "rollup";
import { type Diagnostic, hasErrors } from "../diagnostics/index.js";
import { metadataJson } from "../emit/index.js";
import type { NativeOutcome, NativeProduct, StagedLibrary } from "../native/index.js";
import type { AppletTypes, NativeTypes } from "../types/index.js";
import type { NativeModel } from "../widget/model.js";
import { declarationsOf, type FoundTypes, typesOf, unknownDeclarations } from "./native-types.js";
import type { Project, WidgetProject } from "./project.js";

/** A widget's C++ as it was last built. */
export interface NativeBuild {
  /** The newest good build for each Qt. */
  readonly libraries: ReadonlyMap<5 | 6, StagedLibrary>;
  /** What the module exports; undefined where no build says so. */
  readonly types?: NativeTypes;
  /** What the applet has; undefined where no build says so. */
  readonly applet?: AppletTypes;
  /** What is wrong now. */
  readonly diagnostics: readonly Diagnostic[];
}

/** The C++ of a project's widgets. */
export interface NativeBuilds {
  readonly plugin: Plugin;
  /** Resolves when the build under way has done with C++. Never rejects. */
  ready(): Promise<void>;
  of(widget: WidgetProject): NativeBuild | undefined;
  /** The files of TypeScript declarations that there are. */
  declarations(): readonly string[];
}

/** Builds each widget's C++ beside the rest of the build, and writes what of it TypeScript has to know. */
export function native(project: Project): NativeBuilds {
  const builds = new Map<string, NativeBuild>();
  /** By entry: what the last build's types were made of. */
  const known = new Map<string, { readonly stamps: string; readonly found: FoundTypes }>();
  let running: Promise<unknown> = Promise.resolve();
  let cancel = new AbortController();

  async function build(widget: WidgetProject, model: NativeModel, watch: (file: string) => void): Promise<void> {
    const last = builds.get(widget.entry);
    const outcomes = await buildAll(widget, model, project, cancel.signal);
    for (const { files } of outcomes) for (const file of files) watch(file);
    if (outcomes.some(({ isCancelled }) => isCancelled)) return; // the next build is about to begin
    const libraries = new Map(last?.libraries);
    for (const { qt, library } of outcomes) if (library) libraries.set(qt, library);
    const diagnostics = diagnosticsOf(outcomes, model, project);
    const stamps = [...libraries].map(([qt, { stamp }]) => `${qt} ${stamp} ${JSON.stringify(model)}`).join();
    let found = known.get(widget.entry);
    if (found?.stamps !== stamps) {
      const files = outcomes.flatMap(({ files }) => files);
      found = { stamps, found: typesOf(libraries, model, widget, files) };
      known.set(widget.entry, found);
    }
    const { types, applet, mistakes } = found.found;
    diagnostics.push(...mistakes);
    if (!hasErrors(diagnostics) && model.types !== undefined) {
      const text = declarationsOf(found.found, model, relative(widget.folder, widget.entry));
      if (text !== undefined) writeDeclarations(model.types, text);
      // What an earlier build, or another machine, has written is better than that.
      else if (libraries.size === 0 && !existsSync(model.types))
        writeDeclarations(model.types, unknownDeclarations(model));
    }
    builds.set(widget.entry, { libraries, diagnostics, ...(types && { types }), ...(applet && { applet }) });
  }

  const plugin: Plugin = {
    name: "plasmoid:native",
    buildStart: {
      sequential: true,
      handler() {
        cancel = new AbortController();
        const widgets = project.widgets.flatMap((widget) =>
          widget.model.native ? [{ widget, native: widget.model.native }] : [],
        );
        if (widgets.length === 0) {
          running = Promise.resolve();
          return;
        }
        const watch = (file: string): void => {
          this.addWatchFile(file);
        };
        running = inTurn(widgets, ({ widget, native }) => build(widget, native, watch));
        running.catch(() => undefined); // who waits for it is told
      },
    },
    watchChange(id) {
      // What is being built is old already.
      if (project.widgets.some(({ model }) => model.native && id.startsWith(`${model.native.source}/`))) cancel.abort();
    },
    async buildEnd(failure) {
      // The next build must find the folder at rest.
      if (failure) cancel.abort();
      await running;
    },
    async closeWatcher() {
      cancel.abort();
      await running.catch(() => undefined);
    },
  };
  return {
    plugin,
    ready: async () => {
      await running.catch(() => undefined);
    },
    of: (widget) => builds.get(widget.entry),
    declarations: () =>
      project.widgets.flatMap(({ model }) => {
        const types = model.native?.types;
        return types !== undefined && existsSync(types) ? [types] : [];
      }),
  };
}

async function inTurn<T>(list: readonly T[], work: (one: T) => Promise<void>): Promise<void> {
  for (const one of list) await work(one);
}

/** One Qt after the other: each build uses all of the machine by itself. */
async function buildAll(
  widget: WidgetProject,
  model: NativeModel,
  project: Project,
  signal: AbortSignal,
): Promise<readonly NativeOutcome[]> {
  const { buildNative } = await import("../native/index.js");
  const buildType = model.buildType ?? (project.watching ? "Debug" : "Release");
  const root = buildFolder(widget, project);
  const outcomes: NativeOutcome[] = [];
  for (const qt of wantedQts(project)) {
    const outcome = await buildNative({
      qt,
      cmake: project.options.native.cmake[qt],
      source: model.source,
      folder: join(root, `qt${qt}-${buildType.toLowerCase()}`),
      id: widget.model.id,
      product: productOf(widget, model, project),
      options: model.options,
      buildType,
      targets: model.targets,
      productPlace: widget.locate(["native", model.kind === "module" ? "uri" : "applet"]),
      signal,
      ...(project.options.summary && { onProgress: progress }),
    });
    outcomes.push(outcome);
    // The same mistakes would be found for the other one.
    if (outcome.isCancelled || (hasErrors(outcome.diagnostics) && !outcome.isUnavailable)) break;
  }
  if (project.options.summary && process.stderr.isTTY && outcomes.some(({ hasRun }) => hasRun))
    process.stderr.write("\r\x1b[K");
  return outcomes;
}

const productOf = ({ model }: WidgetProject, native: NativeModel, { options }: Project): NativeProduct =>
  native.kind === "module"
    ? { kind: "module", uri: native.uri, version: native.version }
    : { kind: "applet", applet: native.applet, metadata: metadataJson(model, { targets: options.targets }) };

/** One line that changes on a terminal; elsewhere what takes long is said once. */
function progress(text: string): void {
  if (process.stderr.isTTY)
    process.stderr.write(`\r\x1b[K${`C++ for ${text}`.slice(0, (process.stderr.columns ?? 80) - 1)}`);
  else if (/configuring$|: waiting for |^Qt \d: (\d+)\/\1 /.test(text)) process.stderr.write(`C++ for ${text}\n`);
}

function buildFolder({ folder, model }: WidgetProject, { options, cwd }: Project): string {
  if (options.native.buildDir !== undefined) return join(resolve(cwd, options.native.buildDir), model.id);
  for (let current = folder; ; current = dirname(current)) {
    if (existsSync(join(current, "package.json")) || current === dirname(current))
      return join(
        current === dirname(current) ? cwd : current,
        "node_modules/.cache/rollup-plugin-plasmoid/native",
        model.id,
      );
  }
}

/** Those of the targets; while the widget is shown, that of its viewer is enough. */
function wantedQts({ options, watching }: Project): readonly (5 | 6)[] {
  const wanted = options.targets.map((target) => (target === "plasma5" ? 5 : 6));
  const shown = watching && options.dev ? viewerQt(options.dev.command ?? ["plasmoidviewer"]) : undefined;
  return shown !== undefined && wanted.includes(shown) ? [shown] : wanted;
}

const viewers = new Map<string, 5 | 6 | undefined>();

/** The Qt of a viewer, by its version. */
export function viewerQt(command: readonly string[]): 5 | 6 | undefined {
  const key = command.join("\0");
  if (!viewers.has(key)) {
    const [program = "", ...parameters] = command;
    let version: string | undefined;
    try {
      const env = { ...process.env, QT_QPA_PLATFORM: "offscreen" };
      const text = execFileSync(program, [...parameters, "--version"], {
        env,
        encoding: "utf8",
        timeout: 10_000,
        stdio: ["ignore", "pipe", "ignore"],
      });
      version = /\s([56])\.\d/.exec(text)?.[1];
    } catch {
      // there is none, which whoever starts it says
    }
    viewers.set(key, version === "5" ? 5 : version === "6" ? 6 : undefined);
  }
  return viewers.get(key);
}

/**
 * A Plasma that this machine can't build for is a warning where the widget can do without, or where it is written and
 * there is the other one to see it on.
 */
function diagnosticsOf(outcomes: readonly NativeOutcome[], model: NativeModel, project: Project): Diagnostic[] {
  const other = outcomes.find(({ library }) => library !== undefined);
  const canDoWithout = model.fallback && !project.options.native.required;
  return outcomes.flatMap(({ qt, isUnavailable, diagnostics, hasRun }) => {
    if (!isUnavailable || (!other && !model.fallback)) return diagnostics;
    const isWarning = canDoWithout || (project.watching && other !== undefined);
    if (isWarning && !hasRun && project.watching) return []; // it was said
    const what = other
      ? `The C++ is not built for Plasma ${qt}.`
      : `The C++ is not built${isWarning ? `, and the widget does without it: \`native.available\` is false in this package, wherever it is installed` : ""}.`;
    const ways = [
      ...(other ? [`or build for the other one alone: \`plasmoid({ targets: ["plasma${other.qt}"] })\``] : []),
      ...(model.fallback ? ["or do without it: `plasmoid({ native: { required: false } })`"] : []),
    ];
    return diagnostics.map((one) => ({
      ...one,
      severity: isWarning ? "warning" : one.severity,
      message: `${what} ${one.message}`,
      ...(!isWarning && { help: [...(one.help === undefined ? [] : [one.help]), ...ways].join("\n    ") }),
    }));
  });
}

/** Written only where it is new, so that nobody who watches it is woken. */
function writeDeclarations(path: string, text: string): void {
  if (existsSync(path) && readFileSync(path, "utf8") === text) return;
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(`${path}.${process.pid}.tmp`, text);
  renameSync(`${path}.${process.pid}.tmp`, path);
}
