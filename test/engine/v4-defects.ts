import type { Defect } from "./v4-defect.js";
import { BUILTINS } from "./v4-defects-builtins.js";
import { CONTROL } from "./v4-defects-control.js";
import { GENERATORS } from "./v4-defects-generators.js";
import { NAMES } from "./v4-defects-names.js";
import { PROXIES } from "./v4-defects-proxies.js";
import { REGEXP } from "./v4-defects-regexp.js";
import { SYNTAX } from "./v4-defects-syntax.js";
import { TEXTS } from "./v4-defects-texts.js";

/** All that V4 is known to get wrong, by kind. */
export const DEFECTS_BY_KIND = {
  syntax: SYNTAX,
  control: CONTROL,
  generators: GENERATORS,
  names: NAMES,
  builtins: BUILTINS,
  texts: TEXTS,
  regexp: REGEXP,
  proxies: PROXIES,
} as const satisfies Readonly<Record<string, readonly Defect[]>>;

export const DEFECTS: readonly Defect[] = Object.values(DEFECTS_BY_KIND).flat();
