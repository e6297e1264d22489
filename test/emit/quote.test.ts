import fc from "fast-check";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { desktopValue, qmlString, xmlAttribute, xmlText } from "../../src/emit/quote.js";

const test = suite("emit/quote");

const text = fc.oneof(fc.string({ unit: "binary" }), fc.string({ unit: "grapheme" }));
const holds = (check: (value: string) => void): void => fc.assert(fc.property(text, check), { numRuns: 2000 });

const ENTITIES: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  "#13": "\r",
  "#10": "\n",
  "#9": "\t",
};
const unescaped = (xml: string): string => xml.replace(/&([^;]+);/g, (_, name: string) => ENTITIES[name]!);

test("a QML string reads back equal as JavaScript, on one line", () => {
  holds((value) => {
    const literal = qmlString(value);
    assert.is(new Function(`return ${literal}`)(), value);
    assert.not.match(literal, /[\n\r\u2028\u2029]/);
    assert.not.match(literal, /\p{Cc}/u);
  });
});

test("XML text and attributes read back equal, with line ends normalised as XML does", () => {
  holds((value) => {
    assert.not.match(xmlText(value), /[<>]|\r/);
    assert.is(unescaped(xmlText(value).replace(/\r\n?/g, "\n")), value);
    const attribute = xmlAttribute(value).slice(1, -1);
    assert.not.match(attribute, /[<>"\r\n\t]/);
    assert.is(unescaped(attribute.replace(/[\r\n\t]/g, " ")), value);
  });
});

test("a desktop entry's value reads back equal by the specification's escapes", () => {
  const escapes: Readonly<Record<string, string>> = { s: " ", n: "\n", t: "\t", r: "\r", "\\": "\\" };
  holds((value) => {
    const line = desktopValue(value);
    assert.not.match(line, /[\n\r]|^ | $/);
    assert.is(
      line.replace(/\\(.)/g, (_, letter: string) => escapes[letter]!),
      value,
    );
  });
});

test.run();
