/** Builds the widgets that the host tests are about, as a user's `rollup -c` would. */
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { rollup } from "rollup";
import { type PlasmoidOptions, plasmoid } from "../../src/index.js";

const root = fileURLToPath(new URL("../../", import.meta.url));
const work = mkdtempSync("/tmp/plasmoid-widgets-");
process.once("exit", () => rmSync(work, { recursive: true, force: true }));

/** A project of these files, for example `{ "src/widget.ts": "…" }`; returns its folder. */
export function writeProject(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(work, "project-"));
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  // The repository's packages, and itself under its own name.
  mkdirSync(`${folder}/node_modules`);
  for (const name of readdirSync(`${root}node_modules`))
    if (name !== "rollup-plugin-plasmoid" && !name.startsWith("."))
      symlinkSync(`${root}node_modules/${name}`, `${folder}/node_modules/${name}`);
  symlinkSync(root, `${folder}/node_modules/rollup-plugin-plasmoid`);
  writeFileSync(`${folder}/tsconfig.json`, '{ "extends": "rollup-plugin-plasmoid/tsconfig.json", "include": ["src"] }');
  writeFileSync(`${folder}/package.json`, '{ "name": "fixture", "version": "1.0.0", "type": "module" }');
  return folder;
}

type Changes = Readonly<Record<string, (text: string) => string>>;

/** A project of `fixtures/<name>`, with some of its files changed. */
export const copyFixture = (name: string, changes: Changes = {}): string => copy(`test/host/fixtures/${name}`, changes);

/** A project that is the example `name`, with some of its files changed. */
export function copyExample(name: string, changes: Changes = {}): string {
  const folder = copy(`examples/${name}/src`, changes, "src");
  const translations = join(root, "examples", name, "po");
  if (existsSync(translations)) cpSync(translations, join(folder, "po"), { recursive: true });
  return folder;
}

function copy(from: string, changes: Changes, to = ""): string {
  const folder = writeProject({});
  cpSync(join(root, from), join(folder, to), { recursive: true });
  for (const [path, change] of Object.entries(changes))
    writeFileSync(join(folder, path), change(readFileSync(join(folder, path), "utf8")));
  return folder;
}

/** Builds the widget of a project's `src/widget.ts`; returns the folder of the package. */
export async function build(project: string, options: PlasmoidOptions = {}): Promise<string> {
  const bundle = await rollup({
    input: `${project}/src/widget.ts`,
    plugins: [plasmoid({ summary: false, tsconfig: `${project}/tsconfig.json`, ...options })],
  });
  try {
    await bundle.write({ dir: `${project}/dist` });
  } finally {
    await bundle.close();
  }
  const [id] = readdirSync(`${project}/dist`).filter((name) => !name.startsWith(".") && !name.endsWith(".plasmoid"));
  return `${project}/dist/${id}`;
}

export const buildFiles = (files: Readonly<Record<string, string>>, options?: PlasmoidOptions): Promise<string> =>
  build(writeProject(files), options);
