import type { Level, Message } from "../dev/messages.js";

/**
 * What `journalctl` is asked: of the user's plasmashell, one entry a line. Not by `--user`, which reads the journal that
 * a user has for himself: where the journal is kept in memory, and for the system's own users, there is none.
 */
export const journalOf = (uid: number): readonly string[] => [
  ...["--follow", "--quiet", "--output=json", "--lines=50"],
  ...[`_UID=${uid}`, "_COMM=plasmashell"],
];

/** By syslog's priorities, as Qt uses them. */
const LEVELS: Readonly<Record<string, Level>> = {
  7: "debug",
  6: "info",
  4: "warning",
  3: "critical",
  2: "critical",
  1: "fatal",
  0: "fatal",
};

/**
 * An entry of the journal, as `--output=json` writes it. A Qt that is built for it (Fedora's, Arch's) puts the place and
 * the category into fields of their own, so that console.log, too, is shown with its position. That of Debian and Ubuntu
 * is not: what it writes goes into the journal line by line, as any output of a systemd unit.
 */
export function entryOf(line: string, id: string): Message | undefined {
  let entry: Readonly<Record<string, unknown>>;
  try {
    entry = JSON.parse(line) as Readonly<Record<string, unknown>>;
  } catch {
    return undefined; // journalctl's own words
  }
  const field = (name: string): string => textOf(entry[name]);
  const category = field("QT_CATEGORY");
  const text = field("MESSAGE");
  if (category === "" && field("CODE_FILE") === "") return messageOf(text, id);
  return {
    level: LEVELS[field("PRIORITY")] ?? "plain",
    category,
    file: field("CODE_FILE"),
    line: Number(field("CODE_LINE")) || 0,
    text: category !== "" && text.startsWith(`${category}: `) ? text.slice(category.length + 2) : text,
  };
}

/** What is not printable comes as a list of bytes. */
function textOf(value: unknown): string {
  if (typeof value === "string") return value;
  return Array.isArray(value) ? Buffer.from(value as number[]).toString() : "";
}

/** A line of a log of the widget's host, which tells neither level nor file by itself. */
export function messageOf(line: string, id: string): Message {
  const text = line.replace(/^(?:\S+\[\d+\]: )/, "");
  const [, category = "", said = text] = /^(qml|js): ([\s\S]*)$/.exec(text) ?? [];
  const isOurs = category !== "" || text.includes(`/${id}/`);
  const isError = /\b(?:\w*Error|Binding loop|Unable to assign)\b/.test(said);
  return { level: isOurs && isError ? "warning" : "debug", category, file: "", line: 0, text: said };
}
