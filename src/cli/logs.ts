import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { createInterface } from "node:readline";
import type { Readable } from "node:stream";
import { execa } from "execa";
import type { Message } from "../dev/messages.js";
import type { Made } from "../dev/positions.js";
import { Terminal } from "../dev/terminal.js";
import { onlyBuild } from "./built.js";
import { entryOf, journalOf, messageOf } from "./journal.js";
import { read, UsageError } from "./usage.js";

export const LOGS_HELP = `  plasmoid logs [ID]           follows what a widget says in the running desktop
    --dist FOLDER              where its last build is, for the positions (dist)
    --stdin                    reads a log from standard input, as in plasmashell 2>&1 | plasmoid logs --stdin
    --verbose                  what others say as well`;

const OPTIONS = { dist: { type: "string" }, stdin: { type: "boolean" }, verbose: { type: "boolean" } } as const;

/** Where the host has installed a widget's file: the path inside the package follows the id. */
const installed = (id: string): RegExp => new RegExp(`/${id.replace(/\./g, "\\.")}/((?:contents|metadata)\\b.*)$`);

/** Finds what the files of an installed widget were made from, by its last build in `dist`. */
export function buildOf(dist: string, id: string): (path: string) => Made | undefined {
  const folder = join(dist, id);
  const origins = JSON.parse(readIfThere(join(folder, "sources.json")) ?? "{}") as Record<string, string>;
  const known = new Map<string, Made>();
  return (path) => {
    const inside = installed(id).exec(path)?.[1];
    if (inside === undefined) return undefined;
    const found = known.get(inside);
    if (found) return found;
    const map = readIfThere(join(folder, `${inside}.map`));
    const origin = Object.hasOwn(origins, inside) ? origins[inside] : undefined;
    if (map === undefined && origin === undefined) return undefined;
    const made: Made = {
      ...(origin !== undefined && { origin: resolve(folder, origin) }),
      ...(map !== undefined && { map, mapFile: join(folder, inside) }),
    };
    known.set(inside, made);
    return made;
  };
}

const readIfThere = (path: string): string | undefined => (existsSync(path) ? readFileSync(path, "utf8") : undefined);

/** Shows a log line by line, each in the form that Qt gives it by default, unless `read` knows another. */
export async function follow(
  log: Readable,
  terminal: Pick<Terminal, "show" | "flush">,
  id: string,
  read: (line: string) => Message | undefined = (line) => messageOf(line, id),
): Promise<void> {
  for await (const line of createInterface({ input: log })) {
    const message = read(line);
    if (message) terminal.show(message);
  }
  terminal.flush();
}

export async function logs(words: string[]): Promise<number> {
  const { values, positionals } = read(words, OPTIONS);
  const dist = resolve(values.dist ?? "dist");
  const id = positionals[0] ?? onlyBuild(dist).id;
  const terminal = new Terminal({
    cwd: process.cwd(),
    find: buildOf(dist, id),
    verbose: values.verbose ?? false,
    colours: process.stdout.isTTY === true,
    write: (text) => process.stdout.write(text),
  });
  if (values.stdin) {
    await follow(process.stdin, terminal, id);
    return 0;
  }
  const journal = execa("journalctl", journalOf(process.getuid?.() ?? 0), {
    stdin: "ignore",
    stderr: "inherit",
    buffer: false,
    reject: false,
  });
  await follow(journal.stdout, terminal, id, (line) => entryOf(line, id));
  const { code, exitCode } = await journal;
  if (code === "ENOENT")
    throw new UsageError("there is no journalctl here; use plasmashell --replace 2>&1 | plasmoid logs --stdin");
  return exitCode ?? 1;
}
