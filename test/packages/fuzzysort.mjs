import fuzzysort from "fuzzysort";

const near = (result) => result && [result.target, +result.score.toFixed(6), Array.from(result.indexes)];
export default () => [
  near(fuzzysort.single("query", "some string that contains my query.")),
  fuzzysort.single("query", "irrelevant string"),
  near(fuzzysort.single("exact", "exact")),
  fuzzysort.go("mr", ["Monitor.cpp", "MeshRenderer.cpp"]).map(near),
  fuzzysort.go("b", [{ t: "abc" }, { t: "xyz" }], { key: "t" }).map(({ obj }) => obj.t),
  fuzzysort
    .go(
      "ab",
      [
        { a: "ab", b: "x" },
        { a: "x", b: "cab" },
      ],
      { keys: ["a", "b"] },
    )
    .map((r) => [r.obj.a, +r.score.toFixed(6)]),
  fuzzysort.single("tt", "test test").highlight("<b>", "</b>"),
  fuzzysort.go("a", ["a", "ab", "abc"], { limit: 2 }).length,
  fuzzysort.go("zz", ["a"], { threshold: 0.5 }).length,
  near(fuzzysort.single("a", fuzzysort.prepare("banana"))),
  fuzzysort.go("", ["a", "b"], { all: true }).length,
  fuzzysort.go("a b", ["alpha beta", "beta"]).map(({ target }) => target),
  near(fuzzysort.single("é", "café")),
];
