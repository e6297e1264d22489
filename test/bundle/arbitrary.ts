import fc from "fast-check";
import { type PackageTree, packageTree } from "../../src/bundle/index.js";

const segment = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom("contents", "ui", "main.qml", "x.png", "1", "10", "2", "constructor") },
  { weight: 1, arbitrary: fc.string({ unit: "grapheme", minLength: 1, maxLength: 12 }) },
);

const content = fc.oneof(
  fc.string({ unit: "grapheme", maxLength: 500 }),
  fc.uint8Array({ maxLength: 500 }),
  fc.tuple(fc.string(), fc.nat(3000)).map(([text, count]) => text.repeat(count)),
);

/** Trees of any files that a package accepts. */
export const anyTree: fc.Arbitrary<PackageTree> = fc
  .array(
    fc.record({
      path: fc.array(segment, { minLength: 1, maxLength: 4 }).map((parts) => parts.join("/")),
      content,
      executable: fc.boolean(),
      developmentOnly: fc.boolean(),
    }),
    { maxLength: 20 },
  )
  .map((files) => packageTree(files).tree);
