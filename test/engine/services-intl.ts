import type { ServicePrograms } from "./service-programs.js";

const TRY = `const attempt = (call) => { try { return call(); } catch (e) { return "throws " + e.name; } };
    const MOMENTS = [0, Date.UTC(2024, 2, 10, 15, 5, 9, 42), Date.UTC(1999, 11, 31, 0, 0, 0), Date.UTC(2030, 6, 4, 12, 30)];
    const UTC = { timeZone: "UTC" };`;

/** In English and UTC, whatever the machine has. */
export const INTL: ServicePrograms = {
  "Intl.DateTimeFormat": `${TRY}
    const all = [{}, { dateStyle: "full" }, { dateStyle: "long" }, { dateStyle: "medium" }, { dateStyle: "short" }, { timeStyle: "medium" }, { timeStyle: "short" }, { timeStyle: "full" }, { timeStyle: "long" },
      { dateStyle: "long", timeStyle: "short" }, { dateStyle: "short", timeStyle: "short" }, { dateStyle: "full", timeStyle: "long" }, { dateStyle: "medium", timeStyle: "medium" },
      { year: "numeric" }, { month: "long" }, { month: "short" }, { month: "narrow" }, { month: "2-digit" }, { day: "numeric" }, { day: "2-digit" }, { weekday: "long" }, { weekday: "short" }, { weekday: "narrow" },
      { year: "numeric", month: "long" }, { year: "numeric", month: "short" }, { year: "numeric", month: "numeric" }, { year: "2-digit", month: "2-digit", day: "2-digit" }, { month: "long", day: "numeric" }, { month: "short", day: "2-digit" },
      { month: "numeric", day: "numeric" }, { weekday: "short", month: "short", day: "numeric" }, { weekday: "long", year: "numeric", month: "long", day: "numeric" }, { weekday: "short", year: "numeric", month: "numeric", day: "numeric" },
      { hour: "numeric" }, { hour: "2-digit" }, { hour: "numeric", hour12: false }, { hour: "numeric", minute: "2-digit" }, { hour: "2-digit", minute: "2-digit", second: "2-digit" }, { hour: "numeric", minute: "numeric", hourCycle: "h23" }, { minute: "numeric", second: "numeric" }, { minute: "2-digit" }, { second: "numeric" },
      { hour: "numeric", minute: "numeric", second: "numeric", fractionalSecondDigits: 3 }, { year: "numeric", month: "numeric", day: "numeric", hour: "numeric", minute: "numeric", second: "numeric" },
      { year: "numeric", month: "short", day: "numeric", hour: "numeric", minute: "2-digit" }, { year: "numeric", month: "long", day: "numeric", hour: "numeric", minute: "2-digit" }, { weekday: "long", hour: "numeric" },
      { hour: "numeric", timeZoneName: "short" }, { timeZoneName: "short" }, { timeZoneName: "long" }, { hour12: false, year: "numeric", month: "2-digit", day: "2-digit", hour: "2-digit", minute: "2-digit", second: "2-digit" },
      { hourCycle: "h23", year: "numeric", month: "2-digit", day: "2-digit", hour: "2-digit", minute: "2-digit", second: "2-digit", era: "short" }, { era: "short" }, { era: "long" }];
    for (const options of all) {
      const format = new Intl.DateTimeFormat("en-US", { ...options, ...UTC });
      log(options, MOMENTS.map((at) => format.format(at)), format.formatToParts(MOMENTS[1]));
      log(attempt(() => format.resolvedOptions()));
    }
    for (const options of [{ timeZone: "No/Where" }, { timeZone: "Etc/GMT-3" }, { month: "bad" }, { dateStyle: "full", day: "numeric" }])
      log(options, attempt(() => new Intl.DateTimeFormat("en-US", { ...options, hour: "numeric", minute: "numeric", timeZoneName: "longOffset" }).format(0)));
    log(typeof Intl, typeof Intl.DateTimeFormat, Intl.DateTimeFormat("en-US", UTC).format(0), Intl.DateTimeFormat() instanceof Intl.DateTimeFormat, attempt(() => Intl.DateTimeFormat("en-US").format(NaN)));
    log(Intl.DateTimeFormat().resolvedOptions().timeZone, Intl.DateTimeFormat.supportedLocalesOf(["en-US", "en"]), Object.prototype.toString.call(Intl.DateTimeFormat()));
    log(["en-GB", "en-AU"].map((tag) => new Intl.DateTimeFormat(tag, { ...UTC, dateStyle: "long" }).format(0)), new Intl.DateTimeFormat("en-GB", UTC).format(0), new Intl.DateTimeFormat("en-GB", { ...UTC, hour: "numeric", minute: "numeric" }).format(0));`,
  "Intl.NumberFormat": `${TRY}
    const all = [{}, { style: "percent" }, { style: "percent", maximumFractionDigits: 1 }, { style: "currency", currency: "USD" }, { style: "currency", currency: "EUR" }, { style: "currency", currency: "JPY" }, { style: "currency", currency: "CHF" },
      { style: "currency", currency: "USD", currencyDisplay: "code" }, { style: "currency", currency: "USD", currencyDisplay: "name" }, { style: "currency", currency: "USD", currencySign: "accounting" }, { style: "currency", currency: "USD", minimumFractionDigits: 0 }, { style: "currency", currency: "CAD", currencyDisplay: "narrowSymbol" },
      { minimumFractionDigits: 2 }, { maximumFractionDigits: 0 }, { maximumFractionDigits: 1 }, { minimumIntegerDigits: 3 }, { useGrouping: false }, { useGrouping: 0 }, { useGrouping: "" }, { useGrouping: "false" }, { maximumSignificantDigits: 3 }, { minimumSignificantDigits: 5 }, { notation: "compact" }, { notation: "compact", compactDisplay: "long" },
      { notation: "compact", maximumFractionDigits: 1 }, { signDisplay: "always" }, { signDisplay: "exceptZero" }, { signDisplay: "never" }, { style: "unit", unit: "kilometer" }, { style: "unit", unit: "day", unitDisplay: "long" }, { style: "unit", unit: "hour", unitDisplay: "narrow" }, { style: "unit", unit: "celsius" },
      { style: "unit", unit: "megabyte", unitDisplay: "long" }, { style: "currency", currency: "USD", notation: "compact" }];
    const numbers = [0, -0, 1, 1.005, -1, 12, 0.5, 2.5, 0.1234567, 999.995, 1000, 1234.5, -12345.678, 999999, 1e6, 1234567.891, 1e21, 1.5e9, 3.21e12, 1e-7, NaN, Infinity];
    for (const options of all) {
      const format = new Intl.NumberFormat("en-US", options);
      log(options, numbers.map((n) => format.format(n)), format.formatToParts(-1234567.891), format.resolvedOptions());
    }
    for (const options of [{ style: "currency" }, { style: "bad" }, { style: "unit", unit: "smoot" }, { maximumFractionDigits: 200 }, { style: "currency", currency: "x" }, { minimumFractionDigits: 5, maximumFractionDigits: 2 }])
      log(attempt(() => new Intl.NumberFormat("en-US", options).format(1)));
    log(attempt(() => new Intl.NumberFormat("not a tag")), new Intl.NumberFormat("en-IN").format(123456789), new Intl.NumberFormat("en-US").format("12345.5"), Intl.NumberFormat("en").format(12345));`,
  "Intl.PluralRules, ListFormat, RelativeTimeFormat": `${TRY}
    for (const tag of ["en", "de", "fr", "ru", "pl", "ar", "ja", "cs"]) log(tag, [0, 1, 1.5, 2, 3, 5, 11, 21, 100, 101, 1e6].map((n) => new Intl.PluralRules(tag).select(n)));
    const ordinal = new Intl.PluralRules("en", { type: "ordinal" });
    log([0, 1, 2, 3, 4, 11, 12, 13, 21, 22, 23, 101, 111].map((n) => ordinal.select(n)), ordinal.resolvedOptions().pluralCategories.sort(), new Intl.PluralRules("en", { minimumFractionDigits: 1 }).select(1));
    for (const options of [{}, { type: "disjunction" }, { type: "unit" }, { style: "short" }, { style: "narrow" }, { style: "short", type: "unit" }, { style: "narrow", type: "unit" }])
      log(options, [[], ["a"], ["a", "b"], ["a", "b", "c"]].map((list) => new Intl.ListFormat("en", options).format(list)), new Intl.ListFormat("en", options).formatToParts(["x", "y"]));
    for (const options of [{}, { numeric: "auto" }, { style: "short" }, { style: "narrow" }, { style: "short", numeric: "auto" }]) {
      const format = new Intl.RelativeTimeFormat("en", options);
      for (const unit of ["second", "minutes", "hour", "day", "week", "month", "quarters", "year"]) log(options, unit, [-1000, -2, -1, -0, 0, 1, 1.5, 2].map((n) => format.format(n, unit)));
      log(format.formatToParts(-3, "day"), attempt(() => format.format(1, "fortnight")), attempt(() => format.format(NaN, "day")));
    }`,
  "Intl.Collator and localeCompare": `${TRY}
    const words = ["b", "a", "B", "A", "ä", "á", "Ä", "z", "Z", "1", "10", "2", "_x", "-x", " x", "ab", "a b", "résumé", "resume", "Resume", "ß", "ss", "ø", "o", "p", "@", "#", "", "ñ", "n", "co-op", "coop", "Éa", "eb", "я", "α"];
    log([...words].sort((a, b) => a.localeCompare(b)), [...words].sort(new Intl.Collator("en").compare));
    for (const options of [{ sensitivity: "base" }, { sensitivity: "accent" }, { sensitivity: "case" }, { numeric: true }, { caseFirst: "upper" }])
      log(options, [["a", "A"], ["a", "á"], ["a10", "a9"], ["A", "b"], ["1", "01"]].map(([a, b]) => a.localeCompare(b, "en", options)));
    log(["x10", "x9", "x100", "x1"].sort(new Intl.Collator(undefined, { numeric: true, sensitivity: "base" }).compare), new Intl.Collator("en").resolvedOptions());
    log("a".localeCompare("a"), "a".localeCompare("b"), ({ localeCompare: () => 5 }).localeCompare("x"));`,
  "dates in other languages": `
    const o = { timeZone: "UTC" }, style = [{}, { month: "long", day: "numeric" }, { month: "short", day: "numeric", year: "numeric" }, { weekday: "long" }, { month: "long", year: "numeric" }, { month: "long" }, { day: "numeric", month: "long", year: "numeric" }];
    for (const date of [new Date(Date.UTC(2024, 1, 3, 4, 5, 6)), new Date(Date.UTC(1999, 10, 23, 14, 0, 9))])
      for (const tag of ["de", "de-AT", "fr", "it", "ru", "pl", "sv", "es", "ja", "pt-BR", "tr", "hu", "ro"]) {
        log(tag, date.toLocaleString(tag, o), style.map((one) => date.toLocaleDateString(tag, { ...o, ...one })));
        log(date.toLocaleTimeString(tag, o), date.toLocaleTimeString(tag, { ...o, timeStyle: "short" }), date.toLocaleTimeString(tag, { ...o, hour: "2-digit", minute: "2-digit" }));
      }`,
  "Intl.Segmenter, Locale, toLocaleString": `${TRY}
    const split = (text, granularity) => Array.from(new Intl.Segmenter("en", { granularity }).segment(text), ({ segment }) => segment);
    log(split("aé👍🏽👨‍👩‍👧z🇩🇪🇫🇷é\\r\\n", "grapheme"), split("Hello, world! Don't 3.14 x_y", "word"), split("One. Two? Three", "sentence"));
    log(Array.from(new Intl.Segmenter("en", { granularity: "word" }).segment("a b!"), (one) => [one.index, one.isWordLike]));
    const locale = new Intl.Locale("EN-latn-us-u-hc-h23");
    log(String(locale), locale.language, locale.script, locale.region, locale.baseName, locale.hourCycle, Intl.getCanonicalLocales(["EN-us", "de"]), attempt(() => new Intl.Locale("x y")));
    log((1234567.891).toLocaleString("en-US"), (0.256).toLocaleString("en-US", { style: "percent" }), [1234.5, new Date(0), null].toLocaleString("en-US", UTC), ({ toLocaleString: () => "own" }).toLocaleString());
    const date = new Date(MOMENTS[1]);
    log(date.toLocaleString("en-US", UTC), date.toLocaleDateString("en-US", UTC), date.toLocaleTimeString("en-US", UTC), new Date(NaN).toLocaleString(), date.toLocaleDateString("en-US", { ...UTC, hour: "numeric" }), date.toLocaleTimeString("en-US", { ...UTC, month: "long" }));`,
};
