import { suite } from "uvu";
import * as assert from "uvu/assert";
import { check } from "./check.js";

const test = suite("widget/conditions");

const declare = (condition: string) =>
  check(`{ id: "org.example.test", name: "Test", version: "1.0.0", configuration: {
    general: page({ label: "General" }, {
      on: bool(true), count: int(1), style: choice("a", { a: "A", b: "B" }), level: enumeration("x", { x: "X", y: "Y" }),
      title: string(""), feeds: strings([]), tint: color("#112233"), ink: color("", { theme: "textColor" }), from: dateTime(null), spot: point({ x: 0, y: 0 }),
      key: string("", { visibleWhen: ${condition} }),
    }),
    other: page({ label: "Other" }, { away: bool(false) }) } }`);

const accepted = (condition: string, expected: unknown): void => {
  const { model, messages } = declare(condition);
  assert.equal(messages, [], condition);
  assert.equal(model!.pages[0]!.entries.at(-1)!.visibleWhen, expected, condition);
};
const refused = (condition: string, says: string): void => {
  const { model, messages } = declare(condition);
  assert.is(model, undefined, condition);
  assert.match(messages[0]!, says);
};

test("tests of every kind are read", () => {
  const is = (key: string, ...values: unknown[]) => [[{ key, test: "is", values }]];
  accepted("{ on: true }", is("on", true));
  accepted("{ count: [1, 2] }", is("count", 1, 2));
  accepted(`{ style: "b" }`, is("style", "b"));
  accepted("{ level: 1 }", is("level", 1));
  accepted(`{ tint: "#445566" }`, is("tint", "#445566"));
  accepted("{ away: false }", is("away", false));
  accepted(`{ style: { not: "a" } }`, [[{ key: "style", test: "isNot", values: ["a"] }]]);
  accepted("{ count: { min: 2, max: 5 } }", [[{ key: "count", test: "range", min: 2, max: 5 }]]);
  for (const key of ["title", "feeds", "ink", "from"]) {
    accepted(`{ ${key}: { empty: true } }`, [[{ key, test: "empty" }]]);
    accepted(`{ ${key}: { empty: false } }`, [[{ key, test: "notEmpty" }]]);
  }
  accepted(`[{ on: true, count: { max: 3 } }, { style: "a" }]`, [
    [
      { key: "on", test: "is", values: [true] },
      { key: "count", test: "range", max: 3 },
    ],
    [{ key: "style", test: "is", values: ["a"] }],
  ]);
});

test("what can't hold is refused", () => {
  refused("{ onn: true }", 'did you mean "on"');
  refused('{ key: "a" }', "depend on itself");
  refused(`{ on: "yes" }`, "true or false");
  refused(`{ style: "c" }`, 'one of "a", "b"');
  refused("{ level: 2 }", "an index from 0 to 1");
  refused(`{ feeds: "a" }`, "only tested for being");
  refused("{ spot: 1 }", "can't be compared");
  refused("{ spot: { empty: true } }", "never empty");
  refused("{ tint: { empty: true } }", "never empty");
  refused("{ title: { min: 1 } }", "is no number");
  refused("{ count: { least: 1 } as never }", "is no test");
  refused("{ count: [] }", "no value to compare");
  refused("true as never", "were expected");
});

test.run();
