import * as E from "fp-ts/lib/Either.js";
import { flow, pipe } from "fp-ts/lib/function.js";
import * as N from "fp-ts/lib/number.js";
import * as O from "fp-ts/lib/Option.js";
import * as Ord from "fp-ts/lib/Ord.js";
import * as RA from "fp-ts/lib/ReadonlyArray.js";
import * as TE from "fp-ts/lib/TaskEither.js";
import * as t from "io-ts";
import { PathReporter } from "io-ts/lib/PathReporter.js";
import * as radash from "radash";
import * as rambda from "rambda";
import _ from "underscore";

const steps = [
  async () =>
    pipe(
      O.some(1),
      O.map((n) => n + 1),
    ),
  async () =>
    pipe(
      [1, 2, 3],
      RA.reduce(0, (a, b) => a + b),
    ),
  async () =>
    await pipe(
      TE.tryCatch(() => Promise.reject(new Error("x")), String),
      TE.match(
        (e) => e,
        () => 0,
      ),
    )(),
  async () => pipe([3, 1, 2], RA.sort(N.Ord)),
  async () =>
    pipe(
      E.left("e"),
      E.getOrElse((e) => e + "!"),
    ),
  async () =>
    flow(
      (x) => x + 1,
      (x) => x * 2,
    )(3),
  async () => t.type({ a: t.string, b: t.number }).decode({ a: "x", b: 1 })._tag,
  async () => PathReporter.report(t.type({ a: t.string }).decode({ a: 1 })),
  async () => t.union([t.string, t.null]).is(null),
  async () => (rambda.pipe ? typeof rambda.pipe : 0),
  async () => rambda.filter((x) => x > 1)([1, 2, 3]),
  async () => rambda.groupBy((x) => (x % 2 ? "o" : "e"))([1, 2, 3]),
  async () =>
    _.chain([1, 2, 3])
      .map((x) => x * 2)
      .filter((x) => x > 2)
      .value(),
  async () => _.template("Hi <%= n %> <%- n %>")({ n: "<b>" }),
  async () => _.groupBy([1.3, 2.1, 2.4], Math.floor),
  async () => _.isEqual({ a: [1, { b: new Date(5) }] }, { a: [1, { b: new Date(5) }] }),
  async () => _.sortBy(["bb", "a"], "length"),
  async () => _.debounce(() => 1, 10) && _.range(3),
  async () => _.zip([1, 2], ["a", "b"]),
  async () => radash.group([{ a: 1 }, { a: 2 }, { a: 1 }], (x) => x.a),
  async () => await radash.parallel(2, [1, 2, 3], async (x) => x * 2),
  async () => radash.diff([1, 2], [2, 3]),
  async () => await radash.retry({ times: 2 }, async () => 5),
  async () => radash.get({ a: [{ b: 1 }] }, "a[0].b"),
  async () => radash.title("helloWorld-x"),
  async () =>
    await radash
      .tryit(async () => {
        throw new Error("q");
      })()
      .then(([e]) => e.message),
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
