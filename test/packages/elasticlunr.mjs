import bintrees from "bintrees";
import elasticlunr from "elasticlunr";

export default function main() {
  const index = elasticlunr(function () {
    this.addField("title");
    this.addField("body");
    this.setRef("id");
  });
  const texts = [
    ["Oracle released its profit report", "of 2015"],
    ["The red fox", "jumps over the lazy dogs"],
    ["Reporting", "is what oracles do"],
  ];
  texts.forEach(([title, body], id) => index.addDoc({ id, title, body }));
  const find = (text, options) => index.search(text, options).map(({ ref, score }) => [ref, score.toFixed(8)]);
  const results = [
    find("oracle"),
    find("oracle report", { fields: { title: { boost: 2 }, body: { boost: 1 } } }),
    find("rep", { expand: true }),
    find("fox dogs", { bool: "AND" }),
    find("nothing"),
    elasticlunr.tokenizer("Two words-and more"),
    ["running", "flies", "happily", "relational"].map(elasticlunr.stemmer),
    elasticlunr.stopWordFilter("the") ?? null,
    elasticlunr.trimmer("(word)"),
  ];
  index.removeDoc({ id: 0, title: texts[0][0], body: texts[0][1] });
  results.push(find("oracle"), elasticlunr.Index.load(JSON.parse(JSON.stringify(index))).search("fox").length);
  const tree = new bintrees.BinTree((a, b) => a - b);
  const balanced = new bintrees.RBTree((a, b) => a - b);
  for (const value of [5, 2, 8, 1, 9, 3]) results.push([tree.insert(value), balanced.insert(value)]);
  results.push(tree.insert(5), tree.remove(2), balanced.remove(7), tree.min(), balanced.max(), tree.size);
  for (const one of [tree, balanced]) {
    const values = [];
    one.each((value) => {
      values.push(value);
    });
    results.push(values, one.lowerBound(4).data(), one.find(9));
  }
  return results;
}
