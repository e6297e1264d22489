import MiniSearch from "minisearch";
export default () => {
  const search = new MiniSearch({
    fields: ["title", "text"],
    storeFields: ["title"],
    extractField: (doc, name) => doc[name],
  });
  search.addAll([
    { id: 1, title: "Moby Dick", text: "Call me Ishmael. Some years ago" },
    { id: 2, title: "Zen and the Art", text: "I can see by my watch" },
    { id: 3, title: "Neuromancer", text: "The sky above the port was" },
    { id: 4, title: "Zen Archery", text: "Über die Kunst des Bogenschießens" },
  ]);
  const show = (results) => results.map(({ id, score, terms, title }) => [id, +score.toFixed(6), terms, title]);
  const out = [
    show(search.search("zen art")),
    show(search.search("neuro", { prefix: true })),
    show(search.search("ismael", { fuzzy: 0.2 })),
    show(search.search("zen", { boost: { title: 2 } })),
    show(search.search("zen", { filter: ({ id }) => id === 4 })),
    show(search.search("the watch", { combineWith: "AND" })),
    search.autoSuggest("ze ar").map(({ suggestion }) => suggestion),
    show(search.search({ combineWith: "OR", queries: ["moby", "sky"] })),
    show(search.search(MiniSearch.wildcard)).length,
    show(search.search("über")),
    search.documentCount,
    search.termCount,
  ];
  search.remove({ id: 1, title: "Moby Dick", text: "Call me Ishmael. Some years ago" });
  search.discard(2);
  out.push(
    search.documentCount,
    show(search.search("moby")),
    show(
      MiniSearch.loadJSON(JSON.stringify(search), { fields: ["title", "text"], storeFields: ["title"] }).search("sky"),
    ),
  );
  return out;
};
