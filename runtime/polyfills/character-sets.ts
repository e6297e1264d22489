import { ALIASES, CATEGORIES, GROUPS, OTHER_NAMES } from "./character-names.js";
import { PROPERTIES, RUNS } from "./character-table.js";
import { properties } from "./regexp-from.js";

/** Where characters begin to be members, and where they cease to, by turns. */
type Bounds = readonly number[];

const END = 0x110000;

const isOwn = Object.prototype.hasOwnProperty;
const has = (table: object, name: string): boolean => isOwn.call(table, name);

const isIn = (category: string, group: string): boolean =>
  group === "LC" ? /^L[ult]$/.test(category) : category[0] === group;
const letterAt = (index: number): string => String.fromCharCode(index < 26 ? 97 + index : 65 + index - 26);

/** The letters of the table for a general category or a group of them, by its short or long name. */
function categoryLetters(name: string): string | undefined {
  const names = Object.keys(CATEGORIES);
  const wanted = has(OTHER_NAMES, name) ? (OTHER_NAMES[name] as string) : name;
  for (const group in GROUPS)
    if (wanted === group || wanted === GROUPS[group])
      return names.map((one, at) => (isIn(one, group) ? letterAt(at) : "")).join("");
  const at = names.findIndex((one) => wanted === one || wanted === CATEGORIES[one]);
  return at === -1 ? undefined : letterAt(at);
}

/** Where each run of the table begins, and the letters of all. */
const starts: number[] = [];
let runLetters = "";

function readRuns(): void {
  const run = /([a-zA-Z])(\d*)/g;
  let code = 0;
  for (let found = run.exec(RUNS); found; found = run.exec(RUNS)) {
    starts.push(code);
    runLetters += found[1] as string;
    code += found[2] === "" ? 1 : Number(found[2]);
  }
}

function boundsOfCategories(letters: string): number[] {
  if (runLetters === "") readRuns();
  const bounds: number[] = [];
  let isMember = false;
  for (let index = 0; index < starts.length; index++) {
    if ((letters.indexOf(runLetters[index] as string) !== -1) === isMember) continue;
    bounds.push(starts[index] as number);
    isMember = !isMember;
  }
  if (isMember) bounds.push(END);
  return bounds;
}

/** What is in one of both, and not in the other. */
function eitherOf(left: Bounds, right: Bounds): number[] {
  const bounds = left.concat(right).sort((a, b) => a - b);
  return bounds.filter((bound, index) => bounds[index - 1] !== bound && bounds[index + 1] !== bound);
}

function boundsOfProperty(text: string): number[] {
  const [letters, lengths] = text.split(":") as [string, string];
  let code = 0;
  const exceptions = lengths === "" ? [] : lengths.split(" ").map((length) => (code += parseInt(length, 36)));
  return eitherOf(boundsOfCategories(letters), exceptions);
}

/** The characters that have a property, by what stands in its braces; undefined where it is none of ours. */
function boundsOf(text: string): Bounds | undefined {
  const [, key, value] = /^(?:(\w+)=)?(\w+)$/.exec(text) || [];
  if (value === undefined || (key !== undefined && key !== "gc" && key !== "General_Category")) return undefined;
  const letters = categoryLetters(value);
  if (letters !== undefined) return boundsOfCategories(letters);
  const name = has(ALIASES, value) ? (ALIASES[value] as string) : value;
  return key === undefined && has(PROPERTIES, name) ? boundsOfProperty(PROPERTIES[name] as string) : undefined;
}

const written = (code: number): string => `\\u{${code.toString(16)}}`;

function ranges(bounds: Bounds): string {
  let text = "";
  for (let index = 0; index < bounds.length; index += 2) {
    const first = bounds[index] as number;
    const last = (bounds[index + 1] as number) - 1;
    text += written(first) + (last > first ? `-${written(last)}` : "");
  }
  return text;
}

const kept: Record<string, string | undefined> = Object.create(null) as Record<string, string>;

/** What stands in a set for `\\p{name}`, or for `\\P{name}`. */
function members(kind: string, name: string): string | undefined {
  const property = kind + name;
  if (!(property in kept)) {
    const bounds = boundsOf(name);
    kept[property] = bounds && ranges(kind === "p" ? bounds : eitherOf(bounds, [0, END]));
  }
  return kept[property];
}

function writtenOut(source: string): string {
  let inSet = false;
  return source.replace(/\\([pP])\{([^}]*)\}|\\[\s\S]|[[\]]/g, (found, kind?: string, name?: string) => {
    if (found === "[") inSet = true;
    else if (found === "]") inSet = false;
    const all = kind === undefined ? undefined : members(kind, name as string);
    if (all === undefined) return found;
    return inSet ? all : `[${all}]`;
  });
}

/**
 * Has `new RegExp(source, flags)` write out the properties of characters, which V4 lacks: general categories and the
 * properties of the table are known; others, scripts among them, are a SyntaxError.
 */
export function writeSets(): void {
  properties.writeOut = writtenOut;
}
