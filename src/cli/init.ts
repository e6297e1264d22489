import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { basename, dirname, join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { asking } from "./ask.js";
import { read, UsageError } from "./usage.js";

export const INIT_HELP = `  plasmoid init FOLDER         makes a widget to begin with, in a new folder
    --template NAME            basic (TypeScript and QML), native (with a QML plugin in C++),
                               native-applet (with the applet itself in C++)
    --id ID                    such as org.example.clicks
    --name NAME                what users read, such as "Click Counter"`;

const OPTIONS = {
  template: { type: "string", short: "t" },
  id: { type: "string" },
  name: { type: "string" },
} as const;

const TEMPLATES = ["basic", "native", "native-applet"] as const;
type Template = (typeof TEMPLATES)[number];

/** The same place in the repository as in what is published. */
const templates = fileURLToPath(new URL("../../templates", import.meta.url));

/** What a new widget is called. */
interface Names {
  readonly id: string;
  readonly name: string;
}

/** Why a widget can't have this id, or nothing when it can. */
export function idProblem(id: string): string | undefined {
  if (/^[A-Za-z][\w-]*(\.[A-Za-z0-9_][\w-]*)+$/.test(id)) return undefined;
  return 'expected names with dots between, of letters, digits, "-" and "_", as in org.example.clicks';
}

/** Why a widget can't have this name, or nothing when it can. */
export function nameProblem(name: string): string | undefined {
  if (name.trim() === "") return "expected a name that users read";
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
  return /[\0-\x1f\x7f]/.test(name) ? "expected a name of one line" : undefined;
}

export async function init(words: string[]): Promise<number> {
  const { values, positionals } = read(words, OPTIONS);
  const [named, ...more] = positionals;
  if (named === undefined || more.length > 0) throw new UsageError("plasmoid init takes one folder, to be made");
  const { template = "basic" } = values;
  if (!isTemplate(template))
    throw new UsageError(`--template ${template}: there is no such template; there are ${TEMPLATES.join(", ")}`);
  const folder = resolve(named);
  refuseTaken(folder);
  const names = await askNames(values, basename(folder));
  const files = await copyTemplate(template, folder, names);
  const shown = relative(process.cwd(), folder) || ".";
  process.stdout.write(
    `${files.map((file) => `  ${join(shown, file)}`).join("\n")}\n\n${names.name} (${names.id}) is there. Go on with:\n\n` +
      `  cd ${shown}\n  npm install\n  npm run dev\n`,
  );
  return 0;
}

const isTemplate = (name: string): name is Template => (TEMPLATES as readonly string[]).includes(name);

/** What is there is somebody's: only a new folder, or an empty one, is written to. */
function refuseTaken(folder: string): void {
  if (!existsSync(folder)) return;
  if (!statSync(folder).isDirectory()) throw new UsageError(`${folder} is a file`);
  if (readdirSync(folder).length > 0)
    throw new UsageError(`${folder} has files in it, which would be overwritten; name a new folder`);
}

async function askNames(given: { readonly id?: string; readonly name?: string }, folder: string): Promise<Names> {
  const word = folder.replace(/[^A-Za-z0-9]+/g, "").toLowerCase();
  const defaults: Names = {
    id: `org.example.${/^[a-z]/.test(word) ? word : `widget${word}`}`,
    name: folder.replace(/[-_.\s]+/g, " ").replace(/(?:^| )\w/g, (letter) => letter.toUpperCase()),
  };
  for (const [key, problem] of [
    ["id", idProblem],
    ["name", nameProblem],
  ] as const) {
    const value = given[key];
    const wrong = value === undefined ? undefined : problem(value);
    if (wrong !== undefined) throw new UsageError(`--${key} ${value}: ${wrong}`);
  }
  if (!process.stdin.isTTY) return { ...defaults, ...given };
  return asking(process.stdout, async (ask) => {
    const until = async (question: string, preset: string, problem: typeof idProblem): Promise<string> => {
      for (;;) {
        const answer = (await ask(`${question} (${preset}): `)) || preset;
        const wrong = problem(answer);
        if (wrong === undefined) return answer;
        process.stdout.write(`  ${wrong}\n`);
      }
    };
    return {
      id: given.id ?? (await until("Id of the widget", defaults.id, idProblem)),
      name: given.name ?? (await until("Its name", defaults.name, nameProblem)),
    };
  });
}

/** Writes the template's files, with the names in place, whole or not at all. */
async function copyTemplate(template: Template, folder: string, { id, name }: Names): Promise<string[]> {
  const identifiers = id.split(".").map((part) => part.replace(/-/g, "_").replace(/^(?=\d)/, "_"));
  const words: Readonly<Record<string, string>> = {
    ID: id,
    // Each stands within double quotes, or in a text that takes anything.
    NAME: name,
    URI: identifiers.join("."),
    TARGET: targetName(identifiers.at(-1) ?? ""),
    FOLDER:
      basename(folder)
        .toLowerCase()
        .replace(/[^a-z0-9._-]+/g, "-")
        .replace(/^[._-]+/, "") || "widget",
    ...versions(),
  };
  const texts = new Map<string, string>();
  for (const from of [join(templates, "common"), join(templates, template)])
    for (const entry of readdirSync(from, { recursive: true, withFileTypes: true })) {
      if (!entry.isFile()) continue;
      const path = relative(from, join(entry.parentPath, entry.name));
      const text = readFileSync(join(from, path), "utf8");
      const isCode = /\.(ts|json)$/.test(path);
      const filled = text.replace(/__([A-Z]+)__/g, (whole, key: string) => {
        const value = Object.hasOwn(words, key) ? words[key]! : whole;
        return isCode ? JSON.stringify(value).slice(1, -1) : value;
      });
      texts.set(path.replace(/(^|\/)_gitignore$/, "$1.gitignore"), filled);
    }
  const isNew = !existsSync(folder);
  try {
    for (const [path, text] of texts) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text, { flag: "wx" });
    }
  } catch (cause) {
    if (isNew) rmSync(folder, { recursive: true, force: true });
    throw cause;
  }
  return [...texts.keys()].sort();
}

/** CMake has targets of its own, whose names no other can have. */
const targetName = (name: string): string =>
  /^(all|clean|edit_cache|help|install|package|package_source|rebuild_cache|test|uninstall)$/i.test(name)
    ? `${name}_widget`
    : name;

function versions(): { readonly PLUGIN: string; readonly ROLLUP: string } {
  const { version, peerDependencies } = createRequire(import.meta.url)("rollup-plugin-plasmoid/package.json") as {
    version: string;
    peerDependencies: { rollup: string };
  };
  return { PLUGIN: `^${version}`, ROLLUP: peerDependencies.rollup };
}
