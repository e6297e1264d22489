import i18next from "i18next";
import { IntlMessageFormat } from "intl-messageformat";
import TimeAgo from "javascript-time-ago";
import en from "javascript-time-ago/locale/en";
import Polyglot from "node-polyglot";

TimeAgo.addDefaultLocale(en);
const t = i18next.createInstance();

const steps = [
  async () =>
    await t
      .init({
        lng: "en",
        resources: {
          en: {
            translation: {
              hi: "Hi {{name}}",
              item_one: "{{count}} item",
              item_other: "{{count}} items",
              nest: "$t(hi) !",
              ctx_male: "he",
              arr: ["a", "b"],
              deep: { k: "v" },
            },
          },
        },
      })
      .then(() => "ok"),
  async () => t.t("hi", { name: "<b>" }),
  async () => [t.t("item", { count: 1 }), t.t("item", { count: 5 })],
  async () => t.t("nest", { name: "N" }),
  async () => t.t("ctx", { context: "male" }),
  async () => t.t("missing", "default"),
  async () => t.t("deep.k"),
  async () => t.exists("hi"),
  async () => t.t("arr", { returnObjects: true }),
  async () => await t.changeLanguage("de").then(() => t.language),
  async () => new Polyglot({ phrases: { a: "%{n} car |||| %{n} cars" } }).t("a", { smart_count: 2, n: 2 }),
  async () =>
    new IntlMessageFormat("Hi {name}, {n, plural, =0 {none} one {# item} other {# items}}", "en-US").format({
      name: "X",
      n: 1000,
    }),
  async () =>
    new IntlMessageFormat("{d, date, medium} {p, number, percent} {g, select, a {A} other {O}}", "en-US").format({
      d: new Date(Date.UTC(2024, 2, 10, 12)),
      p: 0.25,
      g: "a",
    }),
  async () =>
    new IntlMessageFormat("{n, selectordinal, one {#st} two {#nd} few {#rd} other {#th}}", "en").format({ n: 22 }),
  async () => new TimeAgo("en-US").format(Date.now() - 60000 * 5),
  async () => new TimeAgo("en-US").format(Date.now() - 86400000 * 3, "twitter"),
];
export default async () => {
  const out = [];
  for (const step of steps) {
    try {
      const value = await step();
      out.push(value === undefined ? "undefined" : value);
    } catch (error) {
      out.push("throws " + (error && error.name));
    }
  }
  return out;
};
