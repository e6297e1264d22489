import lunr from "lunr";

const docs = [
  { id: 1, t: "Twelfth Night", b: "If music be the food of love, play on" },
  { id: 2, t: "Macbeth", b: "By the pricking of my thumbs, something wicked this way comes" },
  { id: 3, t: "Richard III", b: "Now is the winter of our discontent, playing games" },
];
export default () => {
  const index = lunr(function () {
    this.ref("id");
    this.field("t", { boost: 10 });
    this.field("b");
    this.metadataWhitelist = ["position"];
    for (const doc of docs) this.add(doc);
  });
  const search = (query) =>
    index.search(query).map(({ ref, score, matchData }) => [ref, +score.toFixed(6), matchData.metadata]);
  return [
    search("love"),
    search("play"),
    search("winter -games"),
    search("wick*"),
    search("t:macbeth"),
    search("lovve~1"),
    search("+music +food"),
    search("night^10 love"),
    search("zzz"),
    lunr.stemmer(new lunr.Token("running")).toString(),
    lunr.tokenizer("Foo-bar baz").map(String),
    lunr.Index.load(JSON.parse(JSON.stringify(index))).search("love").length,
    index.query((q) => q.term("love", { wildcard: lunr.Query.wildcard.TRAILING })).length,
    (() => {
      try {
        return search("foo:bar");
      } catch (error) {
        return error.message;
      }
    })(),
  ];
};
