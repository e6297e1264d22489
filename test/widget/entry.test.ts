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
    ["longLong(-9007199254740991)", "LongLong", -9007199254740991, "-9007199254740991", "long"],
    ["ulongLong(9007199254740991)", "ULongLong", 9007199254740991, "9007199254740991", "long"],
    ["ints([1, -2, -0])", "IntList", [1, -2, 0], "1,-2,0", "ints"],
    [`color("", { theme: "textColor" })`, "Color", "", "", "color"],
    [`font("Noto Sans")`, "Font", "Noto Sans", "Noto Sans", "font"],
    [`fontFamily("")`, "String", "", "", "none"],
    [`icon("starred")`, "String", "starred", "starred", "none"],
    [
      `url("https://a.example/%20?b=%C3%A4#c")`,
      "Url",
      "https://a.example/%20?b=%C3%A4#c",
      "https://a.example/%20?b=%C3%A4#c",
      "url",
    ],
    [`password("")`, "Password", "", "", "none"],
    [
      `dateTime(new Date("2026-11-25T13:45:30Z"))`,
      "DateTime",
      "2026-11-25T13:45:30.000Z",
      "Wed Nov 25 13:45:30 2026 GMT",
      "date",
    ],
    [`dateTime(new Date(5))`, "DateTime", "1970-01-01T00:00:00.005Z", "Thu Jan 1 00:00:00.005 1970 GMT", "date"],
    ["dateTime(null)", "DateTime", null, "", "date"],
    ["point({ x: 3, y: -4 })", "Point", { x: 3, y: -4 }, "3,-4", "point"],
    ["rect({ x: 1, y: 2, width: 10, height: 19 })", "Rect", { x: 1, y: 2, width: 10, height: 19 }, "1,2,10,20", "rect"],
    ["size({ width: 0, height: 40 })", "Size", { width: 0, height: 40 }, "0,40", "size"],
    [`json({ a: [" é\\u0001"] })`, "String", { a: [" é\u0001"] }, '{"a":[" \\u00e9\\u0001"]}', "json"],
    ["json(-0)", "String", -0, "-0.0", "json"],
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

test("what a type can't carry is refused by name", () => {
  refused("longLong(2 ** 53)", "number: 2 ** 53", "keep it as text in a `string()` entry");
  refused("ulongLong(-1)", "number: -1", "use `longLong()`");
  refused("int(2 ** 31)", "number: 2 ** 31", "use `longLong()` for greater numbers");
  refused("ints([1.5])", "default-type: [1.5]", "a list of whole numbers of 32 bits");
  refused(`font("A, B")`, `not-carried: "A, B"`, "another family");
  refused(`password("secret" as "")`, `default-type: "secret" as ""`, "everyone can read");
  refused("dateTime(new Date(NaN))", "default-type: new Date(NaN)", "of the years 1000 to 9999");
  refused(`dateTime("2026-01-01" as never)`, `default-type: "2026-01-01" as never`, "a Date, or null");
  refused(
    "rect({ x: 0, y: 0, width: 0, height: 5 })",
    "default-type: { x: 0, y: 0, width: 0, height: 5 }",
    "no less than 1",
  );
  refused("size({ width: -1, height: 5 })", "default-type: { width: -1, height: 5 }", "no less than 0");
  refused(`color("")`, `color: ""`, "A colour is written");
  for (const [written, reason] of [
    ["example.org", "no scheme"],
    ["/tmp/a b", "file:///tmp/a%20b"],
    ["https://a.example/a b", "https://a.example/a%20b"],
    ["https://a.example/ä", "https://a.example/%C3%A4"],
    ["https://a.example/%41", "needs no encoding"],
    ["https://A.example/", "lower case"],
    ["https://xn--mnchen-3ya.example/", "letters of its own"],
    ["mailto:123", "for a port"],
    ["https:", "nothing behind"],
  ] as const)
    refused(`url("${written}")`, `url: "${written}"`, reason);
});

test("an entry has the control that it asks for, or the usual one", () => {
  const rows: readonly [string, unknown][] = [
    ["bool(true)", { type: "checkBox" }],
    [`bool(true, { control: "switch" })`, { type: "switch" }],
    ["int(3)", { type: "spinBox", step: 1, decimals: 0 }],
    [
      `int(3, { control: "slider", min: 0, max: 9, suffix: " px" })`,
      { type: "slider", step: 1, decimals: 0, suffix: " px" },
    ],
    ["uint(4000000000)", { type: "number", step: 1, decimals: 0 }],
    ["longLong(0)", { type: "number", step: 1, decimals: 0 }],
    ["longLong(0, { min: 0, max: 100 })", { type: "spinBox", step: 1, decimals: 0 }],
    ["double(0.125)", { type: "spinBox", step: 0.1, decimals: 3 }],
    [`double(1, { decimals: 0, prefix: "€ " })`, { type: "spinBox", step: 1, decimals: 0, prefix: "€ " }],
    ["double(1e-12)", { type: "number", step: 0.1, decimals: 12 }],
    [`string("a\\nb")`, { type: "area" }],
    [
      `string("ab", { pattern: /[a-c]+/i, patternHelp: "Letters" })`,
      { type: "field", pattern: { source: "[a-c]+", flags: "i" }, patternHelp: "Letters" },
    ],
    [
      `strings(["ab"], { pattern: "[a-c]+", placeholder: "x" })`,
      { type: "list", pattern: { source: "[a-c]+", flags: "" }, placeholder: "x" },
    ],
    [`password("")`, { type: "password" }],
    [`choice("a", { a: "A" }, { control: "radioButtons" })`, { type: "radioButtons" }],
    [`enumeration("a", { a: "A" })`, { type: "comboBox" }],
    [`color("#80112233")`, { type: "color", alpha: true }],
    [`color("", { theme: "linkColor" })`, { type: "color", alpha: false, theme: "linkColor" }],
    [`icon("", { placeholder: "list-add" })`, { type: "icon", placeholder: "list-add" }],
    [
      `path("", { filters: { Images: ["*.png"] } })`,
      { type: "file", mode: "file", filters: [{ label: "Images", patterns: ["*.png"] }] },
    ],
    [`path("", { control: "folder" })`, { type: "file", mode: "folder", filters: [] }],
    [`url("")`, { type: "field" }],
    [`url("", { control: "save" })`, { type: "file", mode: "save", filters: [] }],
    ["json([])", undefined],
    ["int(0, { hidden: true })", undefined],
  ];
  for (const [source, control] of rows) assert.equal(accepted(source).control, control, source);
});

test("options of a control that can't be so are refused", () => {
  refused(`int(3, { control: "slider" })`, `control: "slider"`, "add `min` and `max`");
  refused(`bool(true, { control: "swich" as never })`, `control: "swich" as never`, 'did you mean "switch"');
  refused("double(1, { decimals: 1, step: 0.25 })", "control: 0.25", "a multiple of it");
  refused(`string("x", { pattern: /\\d+/ })`, `pattern: "x"`, "does not match");
  refused(`string("", { pattern: /(?<=a)b/ })`, "pattern: /(?<=a)b/", "no lookbehind");
  refused(`string("", { pattern: "(" })`, `pattern: "("`, "Unterminated");
  refused(
    `color("#112233", { theme: "textColour" as never })`,
    `control: "textColour" as never`,
    'did you mean "textColor"',
  );
  refused(`path("", { control: "folder", filters: { A: ["*"] } })`, `control: { A: ["*"] }`, "without filters");
  refused(`path("", { filters: { "A (b)": ["*"] } })`, `control: "A (b)"`, "no parentheses");
});

test.run();
