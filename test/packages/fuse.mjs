import Fuse from "fuse.js";

const books = [
  { title: "Old Man's War", author: { name: "John Scalzi" }, tags: ["war"] },
  { title: "The Lock Artist", author: { name: "Steve Hamilton" }, tags: ["crime", "lock"] },
  { title: "HTML5", author: { name: "Remy Sharp" }, tags: ["web"] },
  { title: "Right Ho Jeeves", author: { name: "P.D Woodhouse" }, tags: [] },
];
export default () => {
  const round = (value) => JSON.parse(JSON.stringify(value), (_, v) => (typeof v === "number" ? +v.toFixed(9) : v));
  const search = (text, options) =>
    new Fuse(books, { keys: ["title", "author.name", "tags"], includeScore: true, ...options })
      .search(text)
      .map(({ refIndex, score, matches }) => [refIndex, score, matches ?? null]);
  return round([
    search("old"),
    search("jon scazi"),
    search("lock", { includeMatches: true }),
    search("hml"),
    search("=HTML5", { useExtendedSearch: true }),
    search("^The | Jeeves$", { useExtendedSearch: true }),
    search("zzzz"),
    search("war", { threshold: 0.1 }),
    search({ $and: [{ title: "lock" }, { tags: "crime" }] }),
    search("STEVE", { isCaseSensitive: true }),
    new Fuse(["apple", "banana", "grape"]).search("aple", { limit: 1 }),
    search("war", {
      keys: [
        { name: "title", weight: 0.2 },
        { name: "tags", weight: 0.8 },
      ],
    }),
    (() => {
      const fuse = new Fuse(["a"]);
      fuse.add("abc");
      fuse.remove((x) => x === "a");
      return fuse.search("a").map(({ item }) => item);
    })(),
    Fuse.createIndex(["title"], books).size(),
    search("woodhose", { ignoreLocation: true, distance: 1000 }),
  ]);
};
