import jmespath from "jmespath";
import { JSONPath } from "jsonpath-plus";

const json = {
  store: {
    book: [
      { title: "A", price: 8, isbn: "x" },
      { title: "B", price: 12 },
    ],
    bike: { price: 20 },
  },
};

const steps = [
  async () => JSONPath({ path: "$.store.book[*].title", json }),
  async () => JSONPath({ path: "$..price", json }),
  async () => JSONPath({ path: "$..book[?(@.price<10)]", json }),
  async () => JSONPath({ path: "$..book[-1:]", json }),
  async () => JSONPath({ path: "$.store.*~", json }),
  async () => JSONPath({ path: "$..book[?(@.isbn && @.price > 5)].title", json, resultType: "path" }),
  async () => JSONPath({ path: "$..book[(@.length-1)]", json, wrap: false }),
  async () => JSONPath.toPathArray("$.a[0]['b']"),
  async () => jmespath.search(json, "store.book[?price < `10`].title"),
  async () => jmespath.search(json, "store.book[*].{t: title, p: price}"),
  async () => jmespath.search(json, "sort_by(store.book, &price)[-1].title"),
  async () => jmespath.search(json, "sum(store.book[].price)"),
  async () => jmespath.search(json, "length(store.book) > `1` && 'y'"),
  async () => jmespath.search({ a: [[1, 2], [3]] }, "a[] | join(',', map(&to_string(@), @))"),
  async () => jmespath.search(json, "a.["),
  async () => jmespath.search(json, "keys(store)"),
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
