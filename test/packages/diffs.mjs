import { applyPatch, createPatch, diffChars, diffJson, diffLines, diffWords, parsePatch, structuredPatch } from "diff";
import DMP from "diff-match-patch";
import jp from "fast-json-patch";
import * as jdp from "jsondiffpatch";
import microdiff from "microdiff";

const dmp = new DMP();

const steps = [
  async () => jp.compare({ a: 1, b: [1, 2] }, { a: 2, b: [1], c: 3 }),
  async () =>
    jp.applyPatch({ a: 1 }, [
      { op: "add", path: "/b", value: [1] },
      { op: "remove", path: "/a" },
    ]).newDocument,
  async () => jp.validate([{ op: "bad", path: "/a" }])?.name,
  async () =>
    (() => {
      const o = { a: 1 };
      const w = jp.observe(o);
      o.a = 2;
      o.n = { x: 1 };
      return jp.generate(w);
    })(),
  async () => diffWords("a b c", "a x c").map(({ value, added, removed }) => [value, !!added, !!removed]),
  async () => diffLines("a\nb\n", "a\nc\n").length,
  async () => createPatch("f", "a\nb\nc\n", "a\nx\nc\n"),
  async () => applyPatch("a\nb\nc\n", createPatch("f", "a\nb\nc\n", "a\nx\nc\n")),
  async () => diffChars("abc", "abd").map((p) => p.value),
  async () => diffJson({ a: 1, b: 2 }, { a: 1, b: 3 }).map((p) => p.value),
  async () => parsePatch(createPatch("f", "a\n", "b\n"))[0].hunks,
  async () => dmp.diff_main("The quick", "That quick"),
  async () =>
    (() => {
      const d = dmp.diff_main("hello world", "hallo wurld");
      dmp.diff_cleanupSemantic(d);
      return dmp.diff_prettyHtml(d);
    })(),
  async () => dmp.patch_apply(dmp.patch_make("abc def", "abc xef"), "abc def!"),
  async () => dmp.match_main("abcdef", "cde", 2),
  async () => dmp.patch_toText(dmp.patch_make("a\nb", "a\nc")),
  async () => microdiff({ a: 1, b: [1, { c: 2 }] }, { a: 2, b: [1, { c: 3 }, 4] }),
  async () => jdp.diff({ a: 1, l: [1, 2, 3] }, { a: 2, l: [1, 3] }),
  async () => jdp.patch({ a: 1 }, { a: [1, 2], b: [5] }),
  async () => jdp.reverse({ a: [1, 2] }),
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
