import type { EntryModel } from "../widget/model.js";
import { qmlString } from "./quote.js";

/** Functions of the page that controls call. */
export type PageFunction = "label" | "parsed";

/** What kinds of control differ in. */
export interface Drawn {
  readonly type: string;
  readonly lines: readonly string[];
  /** Whether the label stands beside the first of several lines. */
  readonly top?: boolean;
  readonly functions?: readonly PageFunction[];
  /** Components besides the type itself. */
  readonly components?: readonly string[];
  /** When to say what is wrong with what was written, and that. */
  readonly problem?: { readonly when: string; readonly text: string | undefined };
}

/** The property of the page that has an entry's value while it is edited. */
export const held = ({ key }: EntryModel): string => `page.cfg_${key}`;

export const label = ({ key, label }: EntryModel): string => (label === undefined ? qmlString(key) : i18n(label));

export const i18n = (text: string): string => `i18n(${qmlString(text)})`;

export const block = (type: string, lines: readonly string[]): string =>
  `${type} {\n${lines.map(indent).join("\n")}\n}`;

export const indent = (text: string): string => text.replace(/^(?=.)/gm, "    ");

/** A component of runtime/settings: it shows `value` and tells by `edited` what it should be. */
export const shim = (entry: EntryModel, type: string, lines: readonly string[] = [], told = "value"): Drawn => ({
  type: `Settings.${type}`,
  lines: [...lines, `value: ${held(entry)}`, `onEdited: ${told} => ${held(entry)} = ${told}`],
});
