import { createRequire } from "node:module";
import parse from "spdx-expression-parse";
import { closest } from "../../diagnostics/index.js";
import { quote, type Report } from "./report.js";

const require = createRequire(import.meta.url);
// Data, which the packages give as JSON.
const CURRENT = require("spdx-license-ids") as readonly string[];
const DEPRECATED: ReadonlySet<string> = new Set(require("spdx-license-ids/deprecated") as readonly string[]);

/** Says what is wrong with a license, which should be an SPDX id or an expression of such. */
export function checkLicense(report: Report, license: string): void {
  const path = ["license"];
  const old = [...license.matchAll(/[\w.+-]+/g)].map(([id]) => id).find((id) => DEPRECATED.has(id.replace(/\+$/, "")));
  if (old !== undefined && isExpression(license))
    report.warn("old-license", path, `SPDX has renamed the license ${quote(old)}.`, successor(old));
  else if (!isExpression(license))
    report.error("unknown-license", path, `${quote(license)} is no license that SPDX knows.`, suggestion(license));
}

function isExpression(license: string): boolean {
  try {
    parse(license);
    return true;
  } catch {
    return false;
  }
}

/** What became of `GPL-2.0` and `GPL-2.0+`. */
function successor(id: string): string | undefined {
  const base = id.replace(/\+$/, "");
  if (!/^(A|L)?GPL|^GFDL/.test(base) || base.includes("-with-")) return undefined;
  return id === base
    ? `write ${quote(`${base}-only`)}, or ${quote(`${base}-or-later`)} if you mean that`
    : `write ${quote(`${base}-or-later`)}`;
}

/** How people write the GNU licenses: "GPLv3", "GNU GPL 2", "LGPL 2.1+", "gpl". */
const GNU = /^(?:gnu[\s-]+)?([al]?gpl)[\s_-]*v?(?:ersion)?[\s_-]*(\d(?:\.\d)?)?(\+|.*later)?$/i;

function suggestion(license: string): string {
  const [, family, number, later] = GNU.exec(license.trim()) ?? [];
  if (family !== undefined) {
    const prefix = `${family.toUpperCase()}-${number ?? ""}`;
    const ending = later === undefined ? /-(only|or-later)$/ : /-or-later$/;
    const fits = CURRENT.filter((id) => id.startsWith(prefix) && ending.test(id)).sort();
    if (fits.length > 0) return `one of ${fits.map(quote).join(", ")}`;
  }
  const near = nearest(license);
  const help = 'an id of https://spdx.org/licenses was expected, or one that begins with "LicenseRef-" for your own';
  return near === undefined ? help : `did you mean ${quote(near)}?`;
}

/** By the letters and digits alone: "Apache 2.0" is near "Apache-2.0", "MIT License" near "MIT". */
function nearest(license: string): string | undefined {
  const bare = (text: string): string =>
    text
      .toLowerCase()
      .replace(/\b(the|license|licence|public)\b/g, "")
      .replace(/[^a-z0-9.]/g, "")
      .replace(/v(?=\d)/, "");
  const wanted = bare(license);
  if (wanted === "") return undefined;
  const starting = CURRENT.filter((id) => bare(id).startsWith(wanted)).sort((a, b) => a.length - b.length);
  return CURRENT.find((id) => bare(id) === wanted) ?? starting[0] ?? closest(license, CURRENT);
}
