// Random regular expressions, made at run time and matched against texts in all the ways that there are: what they give
// in Node and in V4, compiled.
import { lower } from "../../src/language/v4/index.js";
import type { Engine } from "../engine/engine.js";

export interface PatternCase {
  readonly source: string;
  readonly flags: string;
  readonly text: string;
}

export interface PatternDifference extends PatternCase {
  readonly node: string;
  readonly v4: string;
}

const ATOMS =
  String.raw`a b c A k ſ é ß 😀 0 1 - _ . ^ $ \d \D \w \W \s \S \b \B \n \t \/ \. \- \0 \cJ \x61 \u00e9 \u{61} \8 ] } {`
    .split(" ")
    .concat(String.raw`[abc] [^a] [a-c] [\w-] [^] [\s\S] [^\d] [a-] [-a] [a\]b] [é-ü] [😀] (?:)`.split(" "));
const QUANTIFIERS = "* + ? {2} {1,2} {0,1} {2,} *? +? ?? {1,2}? {0}".split(" ");
export const TEXTS = [
  "abcabc",
  "aA-b_c 1",
  "",
  "é😀a\nb",
  "kKſsS",
  "a\r\nb\u2028c",
  "aaa",
  "ab12-..",
  "ßSSi",
  "a]b{0}",
  "ca/b",
];
const FLAGS = ["", "", "i", "g", "m", "y", "s", "u", "iu", "gi", "gu", "gm", "gy", "im", "sy", "iy", "gs", "d"];

/** Expressions that Node takes, each with a text. */
export function patternCases(seed: number, count: number): PatternCase[] {
  const below = random(seed);
  const pick = <T>(list: readonly T[]): T => list[below(list.length)]!;
  const cases: PatternCase[] = [];
  while (cases.length < count) {
    const groups = { count: 0, names: [] as string[] };
    const alternative = (): string => sequence(2, groups);
    const source = below(3) === 0 ? `${alternative()}|${alternative()}` : alternative();
    const flags = pick(FLAGS);
    if (isValid(source, flags)) cases.push({ source, flags, text: pick(TEXTS) });
  }
  return cases;

  function sequence(depth: number, groups: { count: number; names: string[] }): string {
    const inner = (): string => sequence(depth - 1, groups);
    const either = (): string => (below(3) === 0 ? `${inner()}|${inner()}` : inner());
    const atom = (): string => {
      const kind = below(depth > 0 ? 20 : 12);
      if (kind === 0 && groups.count > 0) return `\\${1 + below(groups.count)}`;
      if (kind === 1 && groups.names.length > 0) return `\\k<${pick(groups.names)}>`;
      if (kind < 12) return pick(ATOMS);
      if (kind < 14) return `(?:${either()})`;
      if (kind < 16) return `(?${pick(["=", "!"])}${either()})`;
      groups.count++;
      if (kind < 19) return `(${either()})`;
      const name = `n${groups.names.length}`;
      const text = `(?<${name}>${either()})`;
      groups.names.push(name);
      return text;
    };
    let text = "";
    for (let left = 1 + below(4); left > 0; left--) text += atom() + (below(3) === 0 ? pick(QUANTIFIERS) : "");
    return text;
  }
}

/** mulberry32: numbers below a limit. */
function random(seed: number): (limit: number) => number {
  let state = seed;
  return (limit) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % limit;
  };
}

function isValid(source: string, flags: string): boolean {
  try {
    return new RegExp(source, flags) !== null;
  } catch {
    return false;
  }
}

/** Texts as numbers where they hold halves of characters, which no console writes. */
const PROGRAM = String.raw`
function shown(value) {
  if (typeof value === "string" && /[\ud800-\udfff]/.test(value))
    return value.split("").map((unit) => unit.charCodeAt(0)).join(".");
  return Array.isArray(value) ? "[" + value.map(shown).join() + "]" : String(JSON.stringify(value));
}
function one({ source, flags, text }) {
  const told = [];
  const tell = (...values) => told.push(values.map(shown).join(" "));
  const pattern = new RegExp(source, flags);
  for (const from of [0, 1]) {
    pattern.lastIndex = from;
    const match = pattern.exec(text);
    tell("exec", match, match ? match.index : -1, match && match.groups ? Object.keys(match.groups).map((name) => [name, match.groups[name]]) : "", pattern.lastIndex);
  }
  const from0 = (name, value) => { pattern.lastIndex = 0; tell(name, value(), pattern.lastIndex); };
  from0("test", () => pattern.test(text));
  from0("replace", () => text.replace(pattern, "<$1$&>"));
  from0("match", () => text.match(pattern));
  from0("split", () => text.split(pattern));
  from0("search", () => text.search(pattern));
  if (pattern.global) from0("matchAll", () => Array.from(text.matchAll(pattern), (match) => [match.index, match[0]]));
  tell(pattern.sticky, pattern.global);
  return told.join("; ");
}
export function run(cases, log) {
  cases.forEach((each, index) => {
    let told;
    try { told = one(each); } catch (error) { told = "throws " + error.name; }
    log(index, told);
  });
}
`;

type Run = (cases: readonly PatternCase[], log: (index: number, told: string) => void) => void;

export async function differingPatterns(engine: Engine, cases: readonly PatternCase[]): Promise<PatternDifference[]> {
  const own = (await import(`data:text/javascript;charset=utf-8,${encodeURIComponent(PROGRAM)}`)) as { run: Run };
  const inNode: string[] = [];
  own.run(cases, (index, told) => {
    inNode[index] = told;
  });
  const { code } = lower(PROGRAM, { sourceType: "module", filename: "patterns.js", polyfills: "inline" });
  const { console: lines } = await engine.evaluate({
    "main.qml": `import QtQuick 2.0
import "patterns.mjs" as Patterns
import "cases.js" as Given
Item { Component.onCompleted: { Patterns.run(Given.cases, function (index, told) { console.log(index + " " + JSON.stringify(told)); }); Qt.quit(); } }
`,
    "patterns.mjs": code,
    "cases.js": `var cases = ${JSON.stringify(cases)};\n`,
  });
  const inV4 = new Map(
    lines.map((line) => [Number.parseInt(line, 10), JSON.parse(line.replace(/^\d+ /, "")) as string]),
  );
  return cases.flatMap((each, index) => {
    const [node, v4] = [inNode[index]!, inV4.get(index) ?? "nothing"];
    return node === v4 ? [] : [{ ...each, node, v4 }];
  });
}
