import type { Level, Message } from "../dev/messages.js";

/** What `journalctl` is asked: of the user's plasmashell, one entry a line. */
export const JOURNAL = ["--user", "--follow", "--output=json", "--lines=50", "_COMM=plasmashell"] as const;

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
 * An entry of the journal, as `--output=json` writes it. Qt puts the place and the category into fields of their own,
 * so that console.log, too, is shown with its position.
 */
export function entryOf(line: string): Message | undefined {
  let entry: Readonly<Record<string, unknown>>;
  try {
    entry = JSON.parse(line) as Readonly<Record<string, unknown>>;
  } catch {
    return undefined; // journalctl's own words
  }
  const field = (name: string): string => textOf(entry[name]);
  const category = field("QT_CATEGORY");
  const text = field("MESSAGE");
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
