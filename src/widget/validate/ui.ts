import { dirname, join, normalize } from "node:path";
import type { UiModel } from "../model.js";
import { type Path, quote, type Report } from "./report.js";
import { createReader } from "./shape.js";

/** How the validator asks for the author's files. */
export interface FindFile {
  /** The declaration's file: paths in it are relative to its folder. */
  readonly file: string;
  fileExists(path: string): boolean;
}

const EMPTY: UiModel = {};

export function validateUi(report: Report, ui: unknown, find: FindFile): UiModel {
  if (ui === undefined) return EMPTY;
  const reader = createReader(report, ui, ["ui"], ["full", "compact", "preferred", "toolTip", "main"]);
  const fileOf = (key: "full" | "compact" | "toolTip" | "main"): string | undefined =>
    qmlFile(report, reader.text(key), ["ui", key], find);
  const [full, compact, toolTip, main] = [fileOf("full"), fileOf("compact"), fileOf("toolTip"), fileOf("main")];
  const { preferred } = reader.value;
  if (preferred !== undefined && preferred !== "full" && preferred !== "compact")
    report.error(
      "wrong-type",
      ["ui", "preferred"],
      `"preferred" must be "full" or "compact", not ${quote(preferred)}.`,
    );
  else if (preferred !== undefined && reader.value[preferred] === undefined)
    report.error("missing", ["ui", "preferred"], `The preferred representation ${quote(preferred)} has no file.`);
  if (reader.value.main !== undefined)
    for (const key of ["full", "compact", "preferred", "toolTip"])
      if (reader.value[key] !== undefined)
        report.errorAtKey(
          "ui-main",
          ["ui", key],
          `${quote(key)} has no effect beside a hand-written "main".`,
          "set it in that file",
        );
  return {
    ...(full !== undefined && { full }),
    ...(compact !== undefined && { compact }),
    ...(toolTip !== undefined && { toolTip }),
    ...((preferred === "full" || preferred === "compact") && { preferred }),
    ...(main !== undefined && { main }),
  };
}

/** The absolute path of a QML file of the author's, or nothing when it is not given or not there. */
export function qmlFile(
  report: Report,
  source: string | undefined,
  path: Path,
  { file, fileExists }: FindFile,
): string | undefined {
  if (source === undefined) return undefined;
  if (/^(?:[a-z]+:|\/)/i.test(source)) {
    report.error("bad-path", path, `A path relative to this file was expected, not ${quote(source)}.`);
    return undefined;
  }
  const target = join(dirname(file), normalize(source));
  if (!source.endsWith(".qml")) {
    report.error("bad-path", path, `A QML file was expected, not ${quote(source)}.`);
    return undefined;
  }
  if (fileExists(target)) return target;
  const elsewhere = [`ui/${source}`, source.replace(/(^|\/)ui\//, "$1"), `../${source}`].find(
    (candidate) => candidate !== source && fileExists(join(dirname(file), candidate)),
  );
  const help = elsewhere === undefined ? undefined : `did you mean ${quote(`./${normalize(elsewhere)}`)}?`;
  report.error("missing-file", path, `There is no file ${quote(source)} (${target}).`, help);
  return undefined;
}
