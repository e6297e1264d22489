import { suite } from "uvu";
import * as assert from "uvu/assert";
import type { EntryModel } from "../../src/widget/index.js";
import { checkEntry } from "./check.js";

const test = suite("widget/entry");

const accepted = (source: string): Partial<EntryModel> => {
  const { model, messages } = checkEntry(source);
  assert.equal(messages, [], source);
  return model!.pages[0]!.entries[0]!;
};
const refused = (source: string, marks: string, says: string): void => {
  const { model, found, messages } = checkEntry(source);
  assert.is(model, undefined, source);
  assert.equal(found, [marks], source);
  assert.match(messages[0]!, says);
};

test("every entry type has its KConfigXT type, its text and its conversion", () => {
  const rows: readonly [string, string, unknown, string, string][] = [
    ["bool(true)", "Bool", true, "true", "none"],
    ["int(-5)", "Int", -5, "-5", "none"],
    ["uint(4294967295)", "UInt", 4294967295, "4294967295", "none"],
    ["double(1e-7)", "Double", 1e-7, "1e-7", "none"],
    ["double(-0)", "Double", -0, "-0", "none"],
    ["int(-0)", "Int", 0, "0", "none"],
    [`string("a, $HOME\\n%1 é")`, "String", "a, $HOME\n%1 é", "a, $HOME\n%1 é", "none"],
    [`strings(["a b", " c ", "d"])`, "StringList", ["a b", " c ", "d"], "a b, c ,d", "list"],
    ["strings([])", "StringList", [], "", "list"],
    [`color("#80336699")`, "Color", "#80336699", "#80336699", "color"],
    [`path("/tmp/a b")`, "Path", "/tmp/a b", "/tmp/a b", "none"],
    [`choice("b", { a: "A", b: "B" })`, "String", "b", "b", "choice"],
    [`enumeration("b", { a: "A", b: "B" })`, "Enum", 1, "1", "enum"],
    [`json({ a: [" é\\u0001"] })`, "String", { a: [" é\u0001"] }, '{"a":[" \\u00e9\\u0001"]}', "json"],
  ];
  for (const [source, type, value, text, conversion] of rows) {
    const entry = accepted(source);
    assert.equal([entry.type, entry.default, entry.kcfgDefault, entry.conversion], [type, value, text, conversion]);
    assert.ok(Object.is(entry.default, value) || typeof value === "object", source);
  }
});

test("options reach the model", () => {
  assert.equal(accepted(`int(3, { min: 1, max: 5, label: "Three", hidden: true })`), {
    key: "key",
    type: "Int",
    conversion: "none",
    default: 3,
    kcfgDefault: "3",
    label: "Three",
    hidden: true,
    min: 1,
    max: 5,
  });
  refused("int(3, { mni: 1 } as object)", "unknown-key: mni", 'did you mean "min"?');
  refused(`string("", { min: 1 } as object)`, "unknown-key: min", 'no "min"');
});

test("numbers fit their type and their range", () => {
  refused("int(1.5)", "number: 1.5", "use `double()`");
  refused("int(2147483648)", "number: 2147483648", "from -2147483648");
  refused("uint(-1)", "number: -1", "from 0 to 4294967295");
  refused("uint(5, { min: -1 })", "number: -1", '"min" must be');
  refused("double(NaN)", "number: NaN", "finite");
  refused("double(Infinity)", "number: Infinity", "finite");
  refused(`int("1" as never)`, `number: "1" as never`, '"1"');
  refused("int(0, { min: 1 })", "range: 0", "outside the range 1 to any");
  refused("int(5, { min: 9, max: 1 })", "range: 9", "greater");
});

test("what KConfigXT can't carry is refused by name, with json() as the way out", () => {
  refused(`string(" a")`, `not-carried: " a"`, "KConfigXT trims. (keep it in a `json()` entry");
  refused(`string("a\\u0085")`, `not-carried: "a\\u0085"`, "white space");
  refused(`string("a\\u0001b")`, `not-carried: "a\\u0001b"`, "control character U+0001");
  refused(`string("\\ud83d")`, `not-carried: "\\ud83d"`, "half a surrogate pair (U+D83D)");
  refused(`string("\\uffff")`, `not-carried: "\\uffff"`, "U+FFFF");
  refused(`path("$HOME/x")`, `not-carried: "$HOME/x"`, "expands `$`");
  refused(`strings(["a,b"])`, `not-carried: "a,b"`, "splits");
  refused(`strings(["a", ""])`, `not-carried: ""`, "drops empty");
  refused(`strings(["a", "b "])`, `not-carried: "b "`, "begins or ends");
  refused(`strings([" ", "b"])`, `not-carried: " "`, "begins or ends");
  refused(`choice(" a", { " a": "A" })`, `not-carried: "A"`, "trims");
  refused(`json(undefined)`, "not-json: undefined", "JSON has no undefined");
  refused(`json({ a: [new Date(0)] })`, "not-json: new Date(0)", "at a.0: JSON has no Date");
  refused(`json(NaN)`, "not-json: NaN", "NaN");
});

test("a colour is canonical, or its canonical form is proposed", () => {
  const proposals = {
    "#ABC": "#aabbcc",
    "#AABBCC": "#aabbcc",
    "#ff112233": "#112233",
    "#FE112233": "#fe112233",
    "rgb(1, 2, 3)": "#010203",
    transparent: "#00000000",
  };
  for (const [given, canonical] of Object.entries(proposals))
    refused(`color("${given}")`, `color: "${given}"`, `write "${canonical}"`);
  for (const given of ["red", "#12345", "", "336699"]) refused(`color("${given}")`, `color: "${given}"`, "#rrggbb");
  for (const given of ["#336699", "#00000000", "#80aabbcc"]) assert.is(accepted(`color("${given}")`).default, given);
});

test("choices have names that can be stored and told apart", () => {
  refused(`choice("c" as never, { a: "A" })`, `choices: "c" as never`, "not one of the choices");
  refused(`choice("a" as never, {})`, "choices: {}", "at least one");
  refused(`enumeration("a", { a: "A", A: "B" })`, "choices: A", "upper from lower case");
  refused(`enumeration("a", { a: "A", "b c": "B" })`, 'choices: "b c"', "letters, digits");
  refused(`enumeration("1", { "1": "A" })`, 'choices: "1"', "not begin with a digit");
  refused(`enumeration("a", { a: 5 as never })`, "wrong-type: 5 as never", "A text was expected");
});

test.run();
