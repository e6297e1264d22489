import { defaultBaseSortFn, matchSorter, rankings } from "match-sorter";
export default () => [
  matchSorter(["hi", "hey", "hello", "sup", "yo"], "h"),
  matchSorter(["apple", "grape", "pineapple"], "app"),
  matchSorter([{ name: "Janice" }, { name: "Fred" }, { name: "George" }, { name: "Jen" }], "g", { keys: ["name"] }),
  matchSorter([{ name: { first: "Ann" } }, { name: { first: "Bob" } }], "an", { keys: ["name.first"] }),
  matchSorter(["foo bar", "foo-bar", "FB"], "fb"),
  matchSorter([{ a: "x", b: ["one", "two"] }], "tw", { keys: ["a", "b"] }),
  matchSorter(["chi", "chic", "ch"], "chi", { threshold: rankings.EQUAL }),
  matchSorter(["papá", "papa", "pap"], "papá", { keepDiacritics: true }),
  matchSorter(["c", "a", "b"], ""),
  matchSorter([{ n: "abc" }, { n: "cab" }], "ab", { keys: [{ key: "n", maxRanking: rankings.CONTAINS }] }),
  matchSorter([{ n: 3 }, { n: 33 }], "3", { keys: [(item) => String(item.n)] }),
  typeof defaultBaseSortFn,
  rankings.WORD_STARTS_WITH,
];
