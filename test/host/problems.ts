import type { LogLine } from "./log.js";

/** The lines in which the host found fault with a package, its console.warn and console.error included. */
export function problems(lines: readonly LogLine[], packageDir: string): string[] {
  return lines.filter((line) => isProblem(line, packageDir)).map((line) => line.text);
}

function isProblem({ type, category, text }: LogLine, packageDir: string): boolean {
  if (type === "debug" || type === "info" || type === "plain") return false;
  if (text.includes(packageDir)) return !dialogsOwn.test(text);
  if (systemFile.test(text)) return blamesPage.test(text);
  if (category === "qml" || category === "js") return true;
  // a package that can't be loaded; no such line appears with good packages
  if (/^kf\.(plasma|package)/.test(category)) return true;
  return category === "default" && complaint.test(text);
}

/** The host's own parts. They have warnings of their own, in every session of every user. */
const systemFile = /(file:\/\/)?\/usr\/(lib|share)\/|qrc:\//;

/** Plasma 6 says it of every settings page, KDE's own included. */
const dialogsOwn = /Created graphical object was not placed in the graphics scene/;

/** These name a file of the settings dialog, and yet the package's page is to blame. */
const blamesPage = /\bcfg_\w+|\/PageRow\.qml:\d+: \w*Error/;

/** What the engine says without naming a file. */
const complaint =
  /is not a type|is not installed|\w+Error:|Binding loop|Unable to assign|does not have a property called|depends on non-/;
