import { PureCollator } from "./intl-collator.js";
import { PureDateTimeFormat } from "./intl-date.js";
import { PureListFormat } from "./intl-list.js";
import { canonicalLocales, PureLocale } from "./intl-locale.js";
import { PureNumberFormat } from "./intl-number.js";
import { PurePluralRules } from "./intl-plural.js";
import { PureRelativeTimeFormat } from "./intl-relative.js";
import { PureSegmenter } from "./intl-segmenter.js";
import { supportedValues } from "./intl-values.js";

/** Intl.DisplayNames: the names of all countries and languages are not brought along. */
export function PureDisplayNames(): never {
  throw new TypeError("Intl.DisplayNames is not there in widgets");
}

/** Intl, whole. Where its members are named each comes alone. */
export const PureIntl: object = /*#__PURE__*/ Object.defineProperties(
  {},
  {
    ...describe("Collator", PureCollator),
    ...describe("DateTimeFormat", PureDateTimeFormat),
    ...describe("DisplayNames", PureDisplayNames),
    ...describe("ListFormat", PureListFormat),
    ...describe("Locale", PureLocale),
    ...describe("NumberFormat", PureNumberFormat),
    ...describe("PluralRules", PurePluralRules),
    ...describe("RelativeTimeFormat", PureRelativeTimeFormat),
    ...describe("Segmenter", PureSegmenter),
    ...describe("getCanonicalLocales", canonicalLocales),
    ...describe("supportedValuesOf", supportedValues),
    [Symbol.toStringTag]: { value: "Intl", configurable: true },
  },
);

function describe(name: string, value: unknown): PropertyDescriptorMap {
  return { [name]: { value, writable: true, configurable: true } };
}
