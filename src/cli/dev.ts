import { type RollupOptions, type RollupWatcher, type RollupWatcherEvent, watch } from "rollup";
import { formatRollupError } from "../diagnostics/index.js";
import type { DevOptions } from "../plugins/dev-options.js";
import { flush, loadConfig } from "./rollup-config.js";
import { read, UsageError } from "./usage.js";

export const DEV_HELP = `  plasmoid dev                 builds, shows the widget and swaps in what is saved
    --config FILE              the Rollup configuration (rollup.config.ts, .mts, .mjs, .js)
    --widget ID                the widget to show, where several are built
    --form-factor NAME         planar, horizontal, vertical, mediacenter, application
    --location NAME            topedge, bottomedge, leftedge, rightedge, desktop, floating, fullscreen
    --size WIDTHxHEIGHT        of the viewer's window
    --language NAME            such as de or pt_BR
    --scale NUMBER             pixels of the screen for each of the widget's
    --verbose                  what the host says about other things as well`;

const OPTIONS = {
  config: { type: "string", short: "c" },
  widget: { type: "string" },
  "form-factor": { type: "string" },
  location: { type: "string" },
  size: { type: "string" },
  language: { type: "string" },
  scale: { type: "string" },
  verbose: { type: "boolean" },
} as const;

/** What the command line says about the viewer; the plugin checks the values. */
export function devOptions(words: string[]): { readonly config?: string; readonly dev: DevOptions } {
  const { values, positionals } = read(words, OPTIONS);
  if (positionals.length > 0) throw new UsageError(`plasmoid dev takes no ${positionals.join(" ")}`);
  const size = values.size === undefined ? undefined : /^(\d+)x(\d+)$/.exec(values.size);
  if (size === null) throw new UsageError(`--size ${values.size}: expected a width and a height, as in 600x400`);
  const dev: Record<string, unknown> = {
    widget: values.widget,
    formFactor: values["form-factor"],
    location: values.location,
    size: size && [Number(size[1]), Number(size[2])],
    language: values.language,
    scale: values.scale === undefined ? undefined : Number(values.scale),
    verbose: values.verbose,
  };
  for (const key of Object.keys(dev)) if (dev[key] === undefined) delete dev[key];
  return { dev: dev as DevOptions, ...(values.config !== undefined && { config: values.config }) };
}

/**
 * Files in node_modules are not watched, unless the configuration says what isn't: they change with an installation, and
 * Rollup asks for each of them again at every rebuild. Packages that are linked lie elsewhere.
 */
export function withoutPackages(options: RollupOptions): RollupOptions {
  const { watch: watched } = options;
  if (watched === false || watched?.exclude !== undefined) return options;
  return { ...options, watch: { ...watched, exclude: "**/node_modules/**" } };
}

/** Watches until it is told to end. */
export async function dev(words: string[]): Promise<number> {
  const { config, dev: wanted } = devOptions(words);
  // The plugin is made by the configuration, which is loaded below.
  process.env.PLASMOID_DEV = JSON.stringify(wanted);
  const { options, warnings } = await loadConfig(process.cwd(), config);
  flush(warnings);
  const watcher = watch(options.map(withoutPackages));
  const ended = untilSignal(watcher);
  watcher.on("event", (event) => {
    print(event);
    flush(warnings);
    if ("result" in event) void event.result?.close();
  });
  await ended;
  return 0;
}

function untilSignal(watcher: RollupWatcher): Promise<void> {
  return new Promise((resolve) => {
    const end = (): void => {
      void watcher.close().then(resolve);
    };
    // Not `once`: execa ends the process itself when nobody else listens any more.
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, end);
  });
}

function print(event: RollupWatcherEvent): void {
  if (event.code === "ERROR") process.stderr.write(`${formatRollupError(event.error, process.cwd())}\n`);
  else if (event.code === "BUNDLE_END") process.stderr.write(`built in ${Math.round(event.duration)} ms\n`);
}
