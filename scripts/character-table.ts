/**
 * runtime/polyfills/character-table.ts: the properties of characters as regenerate-unicode-properties has them, short
 * enough for a widget. `npm run characters` writes it; test/language/character-table.test.ts compares.
 */
import { writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { CATEGORIES } from "../runtime/polyfills/character-names.js";

const require = createRequire(import.meta.url);
const PATH = fileURLToPath(new URL("../runtime/polyfills/character-table.ts", import.meta.url));

/** What has few exceptions to general categories, or few characters; scripts and the like would be large. */
const PROPERTIES = (
  "ASCII ASCII_Hex_Digit Alphabetic Any Assigned Case_Ignorable Cased Dash Default_Ignorable_Code_Point Emoji " +
  "Emoji_Component Emoji_Modifier Emoji_Modifier_Base Emoji_Presentation Extended_Pictographic Hex_Digit ID_Continue " +
  "ID_Start Join_Control Lowercase Math Pattern_White_Space Quotation_Mark Regional_Indicator Uppercase " +
  "Variation_Selector White_Space XID_Continue XID_Start"
).split(" ");

const END = 0x110000;

const membersOf = (folder: string, name: string): boolean[] => {
  const { characters } = require(`regenerate-unicode-properties/${folder}/${name}.js`) as {
    characters: { toArray(): number[] };
  };
  const members = new Array<boolean>(END).fill(false);
  for (const code of characters.toArray()) members[code] = true;
  return members;
};

/** How many characters in turn have the same, after what they have: `a` for one of the first category, `b7` for seven. */
function categoryRuns(categories: readonly number[]): string {
  let text = "";
  for (let from = 0; from < END; ) {
    let to = from;
    while (to < END && categories[to] === categories[from]) to++;
    text += letter(categories[from]!) + (to - from > 1 ? to - from : "");
    from = to;
  }
  return text;
}

const letter = (index: number): string => String.fromCharCode(index < 26 ? 97 + index : 65 + index - 26);

/** The categories that mostly have the property, and where it differs from them: lengths by turns, the first of none. */
function property(members: readonly boolean[], categories: readonly number[]): string {
  const count = new Map<number, [has: number, all: number]>();
  for (let code = 0; code < END; code++) {
    const of = count.get(categories[code]!) ?? [0, 0];
    count.set(categories[code]!, [of[0] + Number(members[code]), of[1] + 1]);
  }
  const base = [...count].filter(([, [has, all]]) => has > all / 2).map(([index]) => index);
  const lengths: string[] = [];
  let before = 0;
  let differs = false;
  for (let code = 0; code < END; code++) {
    if ((members[code] !== base.includes(categories[code]!)) === differs) continue;
    lengths.push((code - before).toString(36));
    before = code;
    differs = !differs;
  }
  if (differs) lengths.push((END - before).toString(36));
  return `${base
    .sort((a, b) => a - b)
    .map(letter)
    .join("")}:${lengths.join(" ")}`;
}

export interface CharacterTable {
  readonly RUNS: string;
  readonly PROPERTIES: Readonly<Record<string, string>>;
}

export function characterTable(): CharacterTable {
  const names = Object.keys(CATEGORIES);
  const categories = new Array<number>(END).fill(names.indexOf("Cn"));
  for (const [index, name] of names.entries())
    membersOf("General_Category", CATEGORIES[name]!).forEach((has, code) => {
      if (has) categories[code] = index;
    });
  const properties = PROPERTIES.map(
    (name) => [name, property(membersOf("Binary_Property", name), categories)] as const,
  );
  return { RUNS: categoryRuns(categories), PROPERTIES: Object.fromEntries(properties) };
}

function sourceOf(table: CharacterTable): string {
  const lines = (texts: Readonly<Record<string, string>>): string =>
    Object.entries(texts)
      .map(([name, text]) => `  ${name}: ${JSON.stringify(text)},\n`)
      .join("");
  return `// Written by scripts/character-table.ts; Unicode ${require("regenerate-unicode-properties/unicode-version.js")}.

/** The category of each character: a letter, and how many in turn have it where that is more than one. */
export const RUNS =
  ${JSON.stringify(table.RUNS)};

/**
 * Properties: the categories whose characters have them, and after the colon where it is the other way round, as
 * lengths by turns to the base of 36.
 */
export const PROPERTIES: Readonly<Record<string, string>> = {
${lines(table.PROPERTIES)}};
`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(PATH, sourceOf(characterTable()));
