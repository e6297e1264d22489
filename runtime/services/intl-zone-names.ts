import { NAMES } from "./intl-zone-table.js";

const HOUR = 3_600_000;
const ENDS = [" Time", " Standard Time", " Daylight Time", " Summer Time"];
/** The year that tells standard time from that in summer, and whose names all years have. */
const YEAR = 2026;

/** Where "EST" and the like are in use. */
const AMERICAN = /^en(?:-(?:US|CA|PH|PR))?$/;

/** What clocks that are so far from UTC are called in a style and an English of some country, if they have a name. */
export type Called = (at: number, style: string, tag: string) => string | undefined;

/** The English names of a zone, by their number in the table. */
export function englishNames(index: number, offset: (time: number) => number): Called {
  const [standard = "", summer = "", short = "", shortSummer = ""] = NAMES.split(";")[index]!.split(",");
  const [winter, july] = [offset(Date.UTC(YEAR, 0)), offset(Date.UTC(YEAR, 6))];
  const usual = Math.min(winter, july);
  const hasSummer = winter !== july;
  const base = standard.replace(/\d$/, "");
  const full = (name: string): string => {
    const end = /\d$/.exec(name);
    return end ? (name.slice(0, -1) || base) + ENDS[Number(end[0])]! : name;
  };
  const generic = /1$/.test(standard) && summer.length === 1 ? `${base} Time` : "";
  /** The British have "CET" and the like instead. */
  const british = (name: string): string =>
    /^British|European/.test(name) ? (name.replace("Standard", "").match(/[A-Z]/g) ?? []).join("") : "";
  const named = (style: string, isSummer: boolean, tag: string): string => {
    const long = full(isSummer ? summer : standard);
    const isShort = short === "GMT" || AMERICAN.test(tag);
    if (style === "long") return long;
    if (style === "longGeneric") return hasSummer ? generic : full(standard);
    if (style === "short")
      return (isShort && (isSummer ? shortSummer : short)) || (tag === "en-GB" ? british(long) : "");
    if (style === "shortGeneric" && isShort) return hasSummer ? short.replace(/ST$/, "T").replace("GMT", "") : short;
    return "";
  };
  return (at, style, tag) => {
    const isSummer = at > usual && at <= usual + HOUR;
    return at === usual || isSummer ? named(style, isSummer, tag) || undefined : undefined;
  };
}
