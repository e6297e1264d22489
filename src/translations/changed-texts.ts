import { mo } from "gettext-parser";
import { entryKey, pluralForms } from "./catalog.js";

/** The texts, as the sources have them, that one catalog translates differently from another; undefined: it has none. */
export function changedTexts(before: Uint8Array | undefined, after: Uint8Array | undefined): Set<string> {
  const changed = new Set<string>();
  const [old, now] = [textsOf(before), textsOf(after)];
  for (const key of new Set([...old.keys(), ...now.keys()])) {
    const [one, other] = [old.get(key), now.get(key)];
    if (one?.translated === other?.translated) continue;
    for (const text of (one ?? other)?.texts ?? []) changed.add(text);
  }
  return changed;
}

interface Texts {
  /** Singular and plural. */
  readonly texts: readonly string[];
  readonly translated: string;
}

function textsOf(catalog: Uint8Array | undefined): Map<string, Texts> {
  const found = new Map<string, Texts>();
  if (catalog === undefined) return found;
  const table = mo.parse(Buffer.from(catalog));
  // By another rule the same texts are for other numbers.
  const rule = pluralForms(table);
  for (const [context, entries] of Object.entries(table.translations))
    for (const { msgid, msgid_plural: plural, msgstr } of Object.values(entries))
      if (msgid !== "")
        found.set(entryKey(context, msgid), {
          texts: plural === undefined ? [msgid] : [msgid, plural],
          translated: JSON.stringify(plural === undefined ? msgstr : [rule, ...msgstr]),
        });
  return found;
}
