import camelcase from "camelcase";
import * as cc from "change-case";
import { compareVersions, satisfies, validate } from "compare-versions";
import decamelize from "decamelize";
import { remove } from "diacritics";
import emojiRegex from "emoji-regex";
import escape from "escape-html";
import lev from "fast-levenshtein";
import { closest, distance } from "fastest-levenshtein";
import { decode, encode } from "html-entities";
import leven from "leven";
import nc from "natural-compare";
import * as emoji from "node-emoji";
import ntw from "number-to-words";
import sim from "string-similarity";
import stringWidth from "string-width";
import striptags from "striptags";
import table from "text-table";
import { titleCase } from "title-case";
import { toWords } from "to-words";
import { slugify, transliterate } from "transliteration";
import unidecode from "unidecode";
import wrapAnsi from "wrap-ansi";

const steps = [
  async () => lev.get("kitten", "sitting"),
  async () => leven("cat", "cow"),
  async () => [distance("abc", "abd"), closest("ab", ["x", "abc"])],
  async () => sim.compareTwoStrings("healed", "sealed"),
  async () => sim.findBestMatch("abc", ["abd", "xyz"]).bestMatch,
  async () => ["a10", "a2", "b1"].sort(nc),
  async () => [compareVersions("1.2.3", "1.10.0"), satisfies("1.5.0", "^1.2.0"), validate("x")],
  async () => [
    cc.camelCase("foo bar-baz"),
    cc.snakeCase("fooBarBAZ"),
    cc.pascalCase("a b"),
    cc.kebabCase("XMLHttp"),
    cc.sentenceCase("fooBar"),
    cc.constantCase("a b"),
    cc.trainCase("ab cd"),
  ],
  async () => [
    camelcase("foo-bar"),
    camelcase("Foo-Bar", { pascalCase: true }),
    camelcase("--x_y"),
    camelcase("лорем-ипсум"),
  ],
  async () => [decamelize("unicornRainbow"), decamelize("testGUILabel", { separator: " " })],
  async () => titleCase("keep calm and carry on"),
  async () => [transliterate("你好 Ünï"), slugify("Привет мир")],
  async () => remove("Iлｔèｒｎåｔïｏｎɑｌíƶａｔï߀ԉ"),
  async () => unidecode("éàü 北京"),
  async () => [stringWidth("古abc👍"), stringWidth("\u001b[1mx\u001b[22m")],
  async () => wrapAnsi("The quick brown fox", 9),
  async () =>
    table(
      [
        ["a", "1"],
        ["bbb", "22"],
      ],
      { align: ["l", "r"] },
    ),
  async () => "x😀y👨‍👩‍👧z".match(emojiRegex()),
  async () => [emoji.get("heart"), emoji.emojify("I :pizza: !"), emoji.search("cof").length > 0, emoji.unemojify("🍕")],
  async () => escape("<a href=\"x\">'&'</a>"),
  async () => [encode("<©ä>", { mode: "nonAsciiPrintable" }), decode("&lt;&copy;&#x41;&nbsp;")],
  async () => striptags("<p>a <b>b</b><br>c</p>", ["b"]),
  async () => [ntw.toWords(1234), ntw.toOrdinal(22), ntw.toWordsOrdinal(21)],
  async () => typeof toWords,
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
