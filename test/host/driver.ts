/**
 * Drives the real hosts from tests: plasmoidviewer, plasmashell and kpackagetool of Plasma 5 and 6,
 * as scripts/hosts.sh installs them.
 */
import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, statSync } from "node:fs";
import { basename, isAbsolute, join } from "node:path";
import { createHome, environment, type Root, type RunOptions, type RunResult, removeHome, run } from "./processes.js";
import { Shell, type ShellOptions } from "./shell.js";
import { View, type ViewOptions } from "./view.js";

export type { Region, Window } from "./desktop.js";
export type { LogLine } from "./log.js";
export { type Colour, difference, type Frame, find, type RegionStatistics, statistics } from "./picture.js";
export { problems } from "./problems.js";
export { createHome, type RunOptions, type RunResult, removeHome } from "./processes.js";
export type { Shell, ShellOptions, View, ViewOptions };

/** One Plasma: of the machine itself, or in a chroot. */
export class Host {
  readonly plasma: 5 | 6;
  readonly version: string;
  /** "" for the machine itself, else the chroot's folder */
  readonly root: Root;

  constructor(plasma: 5 | 6, version: string, root: Root) {
    this.plasma = plasma;
    this.version = version;
    this.root = root;
  }

  /** as in "Plasma 5.27.5" */
  get name(): string {
    return `Plasma ${this.version}`;
  }

  /** A file of the host as this process sees it, or undefined. */
  file(path: string): string | undefined {
    const file = `${this.root}${path}`;
    return existsSync(file) ? file : undefined;
  }

  /** Runs a program inside the host, with a private home; paths below /tmp are the same there. Rejects on timeout. */
  run(command: string, args: readonly string[], options?: RunOptions): Promise<RunResult> {
    return run(this.root, command, args, options);
  }

  /**
   * kpackagetool5 or 6 for widgets. Packages may be anywhere: they are copied to where the host sees them.
   * Give a home (createHome) to go on with what an earlier call installed, below its data/plasma/plasmoids.
   */
  async kpackagetool(args: readonly string[], options: RunOptions = {}): Promise<RunResult> {
    const home = options.home ?? createHome();
    const seen = args.map((arg) => (isAbsolute(arg) && existsSync(arg) ? share(arg, home) : arg));
    try {
      return await this.run(`kpackagetool${this.plasma}`, ["--type", "Plasma/Applet", ...seen], { ...options, home });
    } finally {
      if (options.home === undefined) removeHome(home);
    }
  }

  /** Shows a package in plasmoidviewer while `use` runs; closes everything after. */
  async view<T>(packageDir: string, options: ViewOptions, use: (view: View) => Promise<T>): Promise<T> {
    const view = new View(this.root, this.plasma, packageDir, options);
    try {
      await view.open();
      return await use(view);
    } finally {
      view.close();
    }
  }

  /** Runs a plasmashell while `use` runs; closes everything after. */
  async shell<T>(use: (shell: Shell) => Promise<T>, options: ShellOptions = {}): Promise<T> {
    const shell = new Shell(this.root, options);
    try {
      await shell.open();
      return await use(shell);
    } finally {
      shell.close();
    }
  }
}

/** Copies a file or folder to below /tmp, which all hosts share. */
function share(path: string, home: string): string {
  const copy = join(mkdtempSync(`${home}/shared-`), basename(path));
  cpSync(path, copy, { recursive: true, dereference: true });
  return copy;
}

let found: readonly Host[] | undefined;

/** The hosts that are on this machine, the older Plasma first. */
export function hosts(): readonly Host[] {
  const folder = process.env.PLASMOID_HOSTS_DIR ?? "/var/cache/rollup-plugin-plasmoid";
  found ??= ["", `${folder}/plasma5`, `${folder}/plasma6`]
    .flatMap((root) => hostIn(root) ?? [])
    .sort((one, other) => one.plasma - other.plasma);
  return found;
}

function hostIn(root: Root): Host | undefined {
  if (!existsSync(`${root}/usr/bin/plasmoidviewer`)) return undefined;
  if (root !== "" && !isUsable(root)) return undefined;
  const [command, ...args] = [...(root === "" ? [] : ["chroot", root]), "plasmoidviewer", "--version"];
  // to say its version it needs no display; without a bus address it would start a bus
  const env = { ...environment("/nonexistent"), QT_QPA_PLATFORM: "offscreen", DBUS_SESSION_BUS_ADDRESS: "disabled:" };
  const { stdout } = spawnSync(command!, args, { env, encoding: "utf8", timeout: 20_000 });
  const [, version, major] = /((\d+)(?:\.\d+)+)/.exec(stdout) ?? [];
  return version === undefined ? undefined : new Host(Number(major) === 5 ? 5 : 6, version, root);
}

/** Only root may change its root, and after a restart of the machine the mounts are gone. */
function isUsable(root: Root): boolean {
  return (
    process.getuid?.() === 0 && existsSync(`${root}/proc/self`) && statSync(`${root}/tmp`).ino === statSync("/tmp").ino
  );
}

/** KDE's own schemas, where some host has them: of metadata.json (JSON Schema) and of main.xml (XML Schema). */
export function schemas(): { readonly metadata?: string; readonly kcfg?: string } {
  const find = (path: string) => hosts().flatMap((host) => host.file(path) ?? [])[0];
  const metadata = find("/usr/share/kf6/jsonschema/kpluginmetadata.schema.json");
  const kcfg = find("/var/lib/rollup-plugin-plasmoid/kcfg.xsd");
  return { ...(metadata && { metadata }), ...(kcfg && { kcfg }) };
}

/**
 * The hosts that a test needs: both Plasmas, or one. Where one is missing it is said aloud, and in CI it is an error:
 * a test that never runs proves nothing.
 */
export function requireHosts(...plasmas: (5 | 6)[]): readonly Host[] {
  const wanted = plasmas.length > 0 ? plasmas : ([5, 6] as const);
  return wanted.flatMap((plasma) => {
    const host = hosts().find((host) => host.plasma === plasma);
    if (host) return host;
    const reason = `SKIPPED: Plasma ${plasma} needs plasmoidviewer, run scripts/hosts.sh`;
    if (process.env.CI === "true") throw new Error(reason);
    console.error(`\n${reason}\n`);
    return [];
  });
}
