import { styleText } from "node:util";
import type { WriteResult, WrittenFile } from "./write.js";

/** Milliseconds. */
export interface Timings {
  readonly total: number;
  /** Steps worth a word of their own, by name: `{ "type check": 310 }`. */
  readonly steps?: Readonly<Record<string, number>>;
}

export interface SummaryOptions {
  /** Where the text goes, which decides about colour. */
  readonly stream?: { readonly isTTY?: boolean };
  /** The folder that paths are shown relative to. */
  readonly relativeTo?: string;
}

type Style = Parameters<typeof styleText>[0];
type Paint = (style: Style, text: string) => string;

const groups = ["generated", "scripts", "QML", "images and other", "for development only"] as const;
type Group = (typeof groups)[number];

/** What was written, file by file, in the order of their kinds, with sizes in the folder and in the archive. */
export function summary(result: WriteResult, timings: Timings, options: SummaryOptions = {}): string {
  const { stream = process.stdout, relativeTo = process.cwd() } = options;
  const isColoured = stream.isTTY === true && !process.env.NO_COLOR;
  const paint: Paint = isColoured
    ? (style, text) => styleText(style, text, { validateStream: false })
    : (_, text) => text;

  const total = { bytes: result.bytes, archiveBytes: result.archiveBytes };
  const rows = [...result.files, total];
  const widths = {
    path: Math.max("total".length, ...result.files.map(({ path }) => path.length)),
    bytes: Math.max(...rows.map(({ bytes }) => formatBytes(bytes).length)),
    archive: Math.max(...rows.map(({ archiveBytes = 0 }) => formatBytes(archiveBytes).length)),
  };
  const line = (name: string, style: Style, { bytes, archiveBytes }: Pick<WrittenFile, "bytes" | "archiveBytes">) => {
    const inFolder = formatBytes(bytes).padStart(widths.bytes);
    const inArchive = archiveBytes === undefined ? "" : ` │ ${formatBytes(archiveBytes).padStart(widths.archive)}`;
    return `    ${paint(style, name.padEnd(widths.path))}  ${paint("dim", inFolder + inArchive)}`;
  };

  const shown = (path: string) => (path.startsWith(`${relativeTo}/`) ? path.slice(relativeTo.length + 1) : path);
  const lines = [`${shown(result.folder)}  ${paint("dim", "→")}  ${shown(result.archive)}`];
  for (const group of groups) {
    const files = result.files.filter((file) => groupOf(file) === group);
    if (files.length === 0) continue;
    lines.push(`  ${paint("dim", group)}`, ...files.map((file) => line(file.path, styleOf(group), file)));
  }
  lines.push(line("total", "bold", total));
  lines.push(`${result.changed ? "written" : "unchanged"} in ${formatTimes(timings)}`);
  return lines.join("\n");
}

function groupOf({ path, archiveBytes, generated }: WrittenFile): Group {
  if (archiveBytes === undefined) return "for development only";
  if (generated) return "generated";
  if (/\.m?js$/.test(path)) return "scripts";
  return path.endsWith(".qml") ? "QML" : "images and other";
}

function styleOf(group: Group): Style {
  if (group === "scripts") return "cyan";
  if (group === "QML") return "green";
  return group === "images and other" ? "magenta" : "reset";
}

const formatBytes = (bytes: number): string =>
  bytes < 1000 ? `${bytes} B` : bytes < 999_995 ? `${(bytes / 1000).toFixed(2)} kB` : `${(bytes / 1e6).toFixed(2)} MB`;

const formatTime = (milliseconds: number): string =>
  milliseconds < 1000 ? `${Math.round(milliseconds)} ms` : `${(milliseconds / 1000).toFixed(2)} s`;

function formatTimes({ total, steps = {} }: Timings): string {
  const parts = Object.entries(steps).map(([name, time]) => `${name} ${formatTime(time)}`);
  return parts.length === 0 ? formatTime(total) : `${formatTime(total)} (${parts.join(", ")})`;
}
