import { existsSync } from "node:fs";
import { homedir } from "node:os";
import { basename, delimiter, join, resolve } from "node:path";
import { execa } from "execa";
import { checkPackage, type PackageMetadata, readPackage } from "../bundle/index.js";
import { formatDiagnostics, hasErrors } from "../diagnostics/index.js";
import { asking } from "./ask.js";
import { type Built, onlyBuild } from "./built.js";
import { read, UsageError } from "./usage.js";

export const INSTALL_HELP = `  plasmoid install [PACKAGE]   installs a .plasmoid or a folder (the one in dist/) for the user, or updates it
  plasmoid uninstall [ID]      removes what was installed for the user
    --plasma 5|6               whose kpackagetool does it (the session's, or the one that is there)
    --dist FOLDER              where packages are built (dist)`;

const OPTIONS = { plasma: { type: "string" }, dist: { type: "string" } } as const;

/** A program of KDE's that installs packages. */
type Tool = "kpackagetool5" | "kpackagetool6";

export async function install(words: string[]): Promise<number> {
  const { values, positionals } = read(words, OPTIONS);
  if (positionals.length > 1) throw new UsageError("plasmoid install takes one package");
  const path = resolve(positionals[0] ?? packageOf(onlyBuild(resolve(values.dist ?? "dist"))));
  const { tree, diagnostics: unreadable } = await readPackage(path);
  const { metadata, diagnostics } = tree ? checkPackage(tree, path) : { metadata: {}, diagnostics: unreadable };
  if (hasErrors(diagnostics)) {
    process.stderr.write(`${formatDiagnostics(diagnostics, process.cwd())}\n\n`);
    process.stdout.write(`${basename(path)} is not installed\n`);
    return 1;
  }
  const { id = "" } = metadata;
  warnOfPlugin(metadata);
  const shadowed = systemCopy(id);
  if (shadowed !== undefined && !(await wantsToHide(id, shadowed))) return 1;

  const tool = await chooseTool(values.plasma);
  const isThere = existsSync(join(userFolder(), id));
  const { exitCode } = await call(tool, isThere ? "--upgrade" : "--install", path);
  if (exitCode !== 0) return exitCode ?? 1;
  process.stdout.write(
    isThere
      ? `${id} is updated. Plasma goes on with what it has loaded until it starts anew: systemctl --user restart plasma-plasmashell\n`
      : `${id} is installed\n`,
  );
  return 0;
}

/** The archive has nothing in it that is for development only. */
const packageOf = ({ archive, folder }: Built): string => archive ?? folder;

export async function uninstall(words: string[]): Promise<number> {
  const { values, positionals } = read(words, OPTIONS);
  if (positionals.length > 1) throw new UsageError("plasmoid uninstall takes one id");
  const id = positionals[0] ?? onlyBuild(resolve(values.dist ?? "dist")).id;
  if (!/^[A-Za-z][\w.-]*$/.test(id)) throw new UsageError(`${id} is no id of a widget`);
  const system = systemCopy(id);
  if (!existsSync(join(userFolder(), id))) {
    process.stderr.write(
      system === undefined
        ? `${id} is not installed: there is no ${join(userFolder(), id)}\n`
        : `${id} is not installed for the user. ${system} belongs to the system: remove the distribution's package, or what was built by CMake with: cmake --build BUILD --target uninstall\n`,
    );
    return 1;
  }
  const { exitCode } = await call(await chooseTool(values.plasma), "--remove", id);
  if (exitCode !== 0) return exitCode ?? 1;
  process.stdout.write(`${id} is removed${system === undefined ? "" : `; Plasma takes ${system} from now on`}\n`);
  return 0;
}

/** kpackagetool carries the package; the plugin is not in it, unless Plasma 6 loads it from there. */
function warnOfPlugin({ native }: PackageMetadata): void {
  if (!native || native.isBundled) return;
  const what = `${native.kind === "applet" ? "applet in C++" : "QML plugin"} ${native.name}`;
  process.stderr.write(
    native.fallback
      ? `note: the ${what} is not installed with it; without it the widget does what it can\n`
      : `warning: the widget needs its ${what}, which kpackagetool does not install. Build the source tarball: cmake -B build && cmake --build build && sudo cmake --install build\n`,
  );
}

/** The user's own packages, which Plasma takes before the system's. */
const userFolder = (): string => join(process.env.XDG_DATA_HOME || join(homedir(), ".local/share"), "plasma/plasmoids");

/** The widget as the system has it, or nothing. */
const systemCopy = (id: string): string | undefined =>
  (process.env.XDG_DATA_DIRS || "/usr/local/share:/usr/share")
    .split(delimiter)
    .map((folder) => join(folder, "plasma/plasmoids", id))
    .find((folder) => existsSync(folder));

/** Two of one id: the user's hides the system's, updates of it too. Asked at a terminal, said otherwise. */
async function wantsToHide(id: string, system: string): Promise<boolean> {
  process.stderr.write(
    `warning: ${id} is in ${system} as well. What is installed for the user hides it, and its updates, until: plasmoid uninstall ${id}\n`,
  );
  if (!process.stdin.isTTY) return true;
  return asking(process.stderr, async (ask) => /^y(es)?$/i.test(await ask("Install it nevertheless? [y/N] ")));
}

/** The program of the Plasma that is asked for, or that runs, or that is there. */
async function chooseTool(plasma: string | undefined): Promise<Tool> {
  if (plasma !== undefined) {
    if (plasma !== "5" && plasma !== "6") throw new UsageError(`--plasma ${plasma}: expected 5 or 6`);
    return `kpackagetool${plasma}`;
  }
  const session = process.env.KDE_SESSION_VERSION;
  const order: readonly Tool[] =
    session === "5" ? ["kpackagetool5", "kpackagetool6"] : ["kpackagetool6", "kpackagetool5"];
  for (const tool of order) if (isProgram(tool)) return tool;
  throw new UsageError(
    "there is no kpackagetool6 and no kpackagetool5: Debian and Ubuntu have them in kpackagetool6 (kpackagetool5), " +
      "Fedora in kf6-kpackage (kf5-kpackage), Arch in kpackage (kpackage5), openSUSE in kf6-kpackage (kpackage)",
  );
}

const isProgram = (name: string): boolean =>
  (process.env.PATH ?? "").split(delimiter).some((folder) => folder !== "" && existsSync(join(folder, name)));

async function call(tool: Tool, action: "--install" | "--upgrade" | "--remove", what: string) {
  const done = await execa(tool, ["--type", "Plasma/Applet", action, what], {
    stdio: ["ignore", "inherit", "inherit"],
    reject: false,
  });
  if (done.code === "ENOENT") throw new UsageError(`there is no ${tool} here`);
  return done;
}
