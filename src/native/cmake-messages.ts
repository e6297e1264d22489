import { readFileSync } from "node:fs";
import { isAbsolute, resolve } from "node:path";
import { type Diagnostic, error, type Place, warning } from "../diagnostics/index.js";
import { isOfKit, missingBuildTool, missingCompiler, missingPackage } from "./missing.js";

export interface ConfigureFindings {
  readonly diagnostics: readonly Diagnostic[];
  /** The compiler, the build tool, or development packages are not there: this machine can't build for that Qt. */
  readonly lacksKit: boolean;
  /** Ninja was asked for and is not there. */
  readonly lacksNinja: boolean;
}

/** `CMake Error at file:line (command):`, `CMake Warning (dev) in file:` and so on, until two empty lines. */
const HEADING =
  /^CMake (Error|Warning|Deprecation Warning)(?: \(dev\))?(?: (?:at|in) (.+?)(?::(\d+))?(?: \((.+)\))?)?:\s*(.*)$/;

/** What CMake said when it configured a project, as diagnostics at the author's lines. */
export function configureFindings(output: string, source: string): ConfigureFindings {
  const lines = output.split("\n");
  const diagnostics: Diagnostic[] = [];
  let lacksKit = false;
  let lacksNinja = false;
  for (let index = 0; index < lines.length; index++) {
    const [, kind, file, line, command, begin = ""] = HEADING.exec(lines[index] ?? "") ?? [];
    if (kind === undefined) continue;
    const body = [begin];
    const stack: string[] = [];
    for (; index + 1 < lines.length && isBody(lines, index + 1); index++) body.push(lines[index + 1]!.trim());
    if (lines[index + 1]?.startsWith("Call Stack")) {
      index++;
      for (; /^ {2}\S/.test(lines[index + 1] ?? ""); index++) stack.push(lines[index + 1]!.trim());
    }
    const text = paragraphs(body);
    const place = authorsPlace([`${file}:${line ?? 1} (${command ?? ""})`, ...stack], source);
    if (/unable to find a build program corresponding to "Ninja"/.test(text)) lacksNinja = true;
    else if (/unable to find a build program/.test(text)) {
      lacksKit = true;
      diagnostics.push(missingBuildTool());
    } else if (/No CMAKE_CXX_COMPILER could be found|CMAKE_CXX_COMPILER not set/.test(text)) {
      lacksKit = true;
      if (!diagnostics.some(({ code }) => code === "native/no-compiler")) diagnostics.push(missingCompiler());
    } else if (kind !== "Error") {
      if (place) diagnostics.push(warning("native/cmake", sentence(text), place));
    } else {
      const names = missingNames(text);
      if (names.some(isOfKit)) lacksKit = true;
      if (names.length > 0) for (const name of names) diagnostics.push(missingPackage(name, place));
      else diagnostics.push(error("native/cmake", sentence(text), place ?? placeIn(source, file, line)));
    }
  }
  return { diagnostics, lacksKit, lacksNinja };
}

/** A message goes on over single empty lines; a stack or another message ends it. */
function isBody(lines: readonly string[], index: number): boolean {
  const line = lines[index] ?? "";
  if (line.startsWith("  ")) return true;
  return line.trim() === "" && (lines[index + 1] ?? "").startsWith("  ");
}

function paragraphs(lines: readonly string[]): string {
  return lines
    .join("\n")
    .trim()
    .split(/\n\s*\n/)
    .map((part) => part.replace(/\s*\n\s*/g, " "))
    .join("\n");
}

const sentence = (text: string): string => (text === "" ? "CMake has failed." : text);

/** The packages that `find_package` did not find. */
function missingNames(text: string): string[] {
  const component = /Failed to find (?:required )?(?:Qt|KF)\d? ?component "?(\w+)"?/.exec(text)?.[1];
  const found =
    /Could not find a package configuration file provided by\s+"([^"]+)"/.exec(text)?.[1] ??
    /Could NOT find (\w+)/.exec(text)?.[1] ??
    /By not providing "Find(\w+)\.cmake"/.exec(text)?.[1];
  const parts = /\(missing: ((?:\w+_FOUND ?)+|[\w ;]+)\)/.exec(text)?.[1]?.match(/\w+?(?=_FOUND)/g);
  // "Could NOT find KF5 (missing: Plasma)" and its like name what of it is missing.
  const base = component ?? found;
  if (base === undefined) return [];
  if (parts && parts.length > 0) return parts;
  const named = /\(missing: ([A-Z]\w*(?: [A-Z]\w*)*)\)/.exec(text)?.[1]?.split(" ");
  return named && /^(KF|Qt)[56]$/.test(base)
    ? named.map((part) => (part.startsWith(base) ? part : `${base}${part}`))
    : [base];
}

/** The innermost place of a call stack that is in the author's files. */
function authorsPlace(stack: readonly string[], source: string): Place | undefined {
  for (const entry of stack) {
    const [, file, line] = /^(.+?):(\d+) \(/.exec(entry) ?? [];
    const place = placeIn(source, file, line);
    if (place?.file.startsWith(`${source}/`)) return place;
  }
  return undefined;
}

function placeIn(source: string, file: string | undefined, line: string | undefined): Place | undefined {
  if (file === undefined || file === "undefined") return undefined;
  const path = isAbsolute(file) ? file : resolve(source, file);
  try {
    const text = readFileSync(path, "utf8");
    const number = Number(line ?? 1);
    const column = /^\s*/.exec(text.split("\n")[number - 1] ?? "")?.[0].length ?? 0;
    return { file: path, line: number, column: column + 1, source: text };
  } catch {
    return undefined;
  }
}
