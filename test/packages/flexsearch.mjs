import FlexSearch from "flexsearch";

const { Document, Index } = FlexSearch;
export default () => {
  const index = new Index({ tokenize: "forward" });
  ["john doe", "jane roe", "johnny cash", "the quick brown fox"].forEach((text, id) => index.add(id, text));
  const documents = new Document({ document: { id: "id", index: ["title", "body"], store: true } });
  documents.add({ id: 1, title: "Hello world", body: "first body" });
  documents.add({ id: 2, title: "Another", body: "hello again" });
  return [
    index.search("john"),
    index.search("jo"),
    index.search("roe jane"),
    index.search("quick fox"),
    index.search("zzz"),
    index.search("john", 1),
    index.contain(1),
    (index.update(1, "mary sue"), index.search("mary")),
    (index.remove(0), index.search("john")),
    documents.search("hello"),
    documents.search("hello", { enrich: true }),
    documents.search("first", { index: "body" }),
    new Index({ tokenize: "full" }).add(1, "abcdef").search("cde"),
    new Index("match").add(5, "x y").search("y"),
  ];
};
