import type { ConditionModel, EntryModel, TestModel } from "../widget/model.js";
import { scriptValue } from "./script-value.js";

/**
 * `visible:` and `enabled:` of an entry's controls. `held` gives the expression of another entry's value as the host
 * has it.
 */
export function conditionLines(
  { visibleWhen, enabledWhen }: EntryModel,
  entries: ReadonlyMap<string, EntryModel>,
  held: (key: string) => string,
): string[] {
  const expression = (condition: ConditionModel): string => {
    const alternatives = condition.map((tests) =>
      tests.map((test) => testExpression(test, entries.get(test.key)!, held(test.key))).join(" && "),
    );
    return alternatives.length > 1 ? alternatives.map((all) => `(${all})`).join(" || ") : alternatives.join("");
  };
  return [
    ...(visibleWhen ? [`visible: ${expression(visibleWhen)}`] : []),
    ...(enabledWhen ? [`enabled: ${expression(enabledWhen)}`] : []),
  ];
}

function testExpression(test: TestModel, entry: EntryModel, value: string): string {
  switch (test.test) {
    case "is":
    case "isNot":
      return comparison(test, entry, value);
    case "range": {
      const { min, max } = test;
      return [
        ...(min !== undefined ? [`${value} >= ${min}`] : []),
        ...(max !== undefined ? [`${value} <= ${max}`] : []),
      ].join(" && ");
    }
    case "empty":
      return isEmpty(entry, value);
    case "notEmpty":
      return `!(${isEmpty(entry, value)})`;
  }
}

function comparison(
  { test, values }: Extract<TestModel, { test: "is" | "isNot" }>,
  { type, conversion }: EntryModel,
  value: string,
): string {
  // A colour and a URL are objects, and so great a number may be text.
  const plain =
    conversion === "color" || conversion === "url"
      ? `String(${value})`
      : conversion === "long"
        ? `Number(${value})`
        : value;
  const [first] = values;
  if (type === "Bool" && values.length === 1) return (first === true) === (test === "is") ? value : `!${value}`;
  if (values.length === 1) return `${plain} ${test === "is" ? "===" : "!=="} ${scriptValue(first)}`;
  return `${scriptValue(values)}.indexOf(${plain}) ${test === "is" ? ">=" : "<"} 0`;
}

function isEmpty({ conversion }: EntryModel, value: string): string {
  switch (conversion) {
    case "list":
    case "ints":
      return `${value}.length === 0`;
    case "font":
      return `${value}.family === ""`;
    case "date":
      return `isNaN(${value})`;
    case "color":
      return `!${value} || ${value}.valid === false`;
    default:
      return `String(${value}) === ""`;
  }
}
