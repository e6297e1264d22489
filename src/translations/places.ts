/** Where an entry of a .po file stands: offsets into its text. */
export interface EntryPlace {
  readonly context: string;
  readonly id: string;
  /** Of the line with its `msgid`. */
  readonly start: number;
  /** Of the line of each `msgstr`, by its index. */
  readonly texts: readonly number[];
}

/** The lines of a .po file. */
export interface PoLines {
  /** In the order of their lines, each as often as it stands there. */
  readonly entries: readonly EntryPlace[];
  /** Where lines begin that are neither comments nor texts. */
  readonly wrong: readonly number[];
}

const LINE = /^[ \t]*(?:(msgctxt|msgid_plural|msgid|msgstr)[ \t]*(?:\[(\d+)\])?[ \t]*)?"((?:[^"\\]|\\.)*)"[ \t]*\r?$/;

const unescaped = (text: string): string =>
  text.replace(/\\(.)/g, (_, letter: string) => ({ n: "\n", t: "\t", r: "\r" })[letter] ?? letter);

/**
 * Where the entries of a .po file stand, and what in it is no entry: the parser of gettext-parser says of the entries
 * nothing, and of mistakes only where it noticed the first. Entries that are commented out are none.
 */
export function poLines(text: string): PoLines {
  const found: { context: string; id: string; start: number; texts: number[] }[] = [];
  const wrong: number[] = [];
  let context = "";
  let keyword = "";
  let offset = 0;
  for (const line of text.split("\n")) {
    const [matched, begun, index, piece = ""] = LINE.exec(line) ?? [];
    if (matched === undefined && !/^\s*(#|$)/.test(line)) wrong.push(offset);
    if (begun !== undefined) keyword = begun;
    if (begun === "msgctxt") context = "";
    if (begun === "msgid") {
      found.push({ context, id: "", start: offset, texts: [] });
      context = "";
    }
    const entry = found.at(-1);
    if (begun === "msgstr" && entry) entry.texts[Number(index ?? 0)] = offset;
    if (matched !== undefined && keyword === "msgctxt") context += unescaped(piece);
    if (matched !== undefined && keyword === "msgid" && entry) entry.id += unescaped(piece);
    offset += line.length + 1;
  }
  return { entries: found, wrong };
}
