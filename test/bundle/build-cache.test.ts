import assert from "node:assert/strict";
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "uvu";
import { BuildCache, cacheFile } from "../../src/bundle/index.js";
import { temporaryFolder } from "./temporary.js";

const file = (): string => join(temporaryFolder(), "deep", "cache.json");
const never = (): never => {
  throw new Error("it was made again");
};

test("a result is found by all that it was made from, in the next process too", async () => {
  const path = file();
  const first = new BuildCache(path, "1");
  assert.equal(
    first.get("stage", ["a", "bc"], () => "made"),
    "made",
  );
  assert.equal(first.get("stage", ["a", "bc"], never), "made");
  assert.equal(
    first.get("stage", ["ab", "c"], () => "other"),
    "other",
  );
  assert.equal(
    first.get("other stage", ["a", "bc"], () => "third"),
    "third",
  );
  assert.deepEqual(await first.wait("later", ["a"], async () => ({ code: "a" })), { code: "a" });
  await first.save();
  const second = new BuildCache(path, "1");
  assert.equal(second.get("stage", ["a", "bc"], never), "made");
  assert.deepEqual(await second.wait("later", ["a"], never), { code: "a" });
  assert.equal(existsSync(path), true);
  assert.deepEqual(readdirSync(join(path, "..")), ["cache.json"], "nothing is left beside it");
});

test("what was not used is forgotten; what is not good is not kept", async () => {
  const path = file();
  const first = new BuildCache(path, "1");
  first.get("stage", ["a"], () => 1);
  first.get("stage", ["b"], () => 2);
  first.get(
    "stage",
    ["c"],
    () => 3,
    (result) => result !== 3,
  );
  await first.save();
  const second = new BuildCache(path, "1");
  assert.equal(second.get("stage", ["a"], never), 1);
  assert.equal(
    second.get("stage", ["c"], () => 4),
    4,
  );
  await second.save();
  const third = new BuildCache(path, "1");
  assert.equal(third.get("stage", ["a"], never), 1);
  assert.equal(
    third.get("stage", ["b"], () => 5),
    5,
  );
});

test("a file of other tools, or one that was cut short, counts as empty", async () => {
  const path = file();
  const first = new BuildCache(path, "1");
  first.get("stage", ["a"], () => 1);
  await first.save();
  assert.equal(
    new BuildCache(path, "2").get("stage", ["a"], () => 6),
    6,
  );
  writeFileSync(path, readFileSync(path, "utf8").slice(0, -3));
  assert.equal(
    new BuildCache(path, "1").get("stage", ["a"], () => 7),
    7,
  );
});

test("nothing is written where nothing is new", async () => {
  const path = file();
  await new BuildCache(path, "1").save();
  assert.equal(existsSync(path), false);
});

test("it stands in the nearest node_modules, each project's by itself; nowhere where there is none", () => {
  const folder = temporaryFolder();
  const cwd = join(folder, "packages/widget");
  mkdirSync(cwd, { recursive: true });
  assert.equal(cacheFile(cwd, ["src/widget.ts"]), undefined);
  mkdirSync(join(folder, "node_modules"));
  const own = cacheFile(cwd, ["src/widget.ts"]) ?? "";
  assert.ok(own.startsWith(join(folder, "node_modules/.cache/rollup-plugin-plasmoid/")));
  assert.notEqual(cacheFile(cwd, ["src/other.ts"]), own);
  assert.equal(cacheFile(cwd, [], "/elsewhere")?.startsWith("/elsewhere/"), true);
});

test.run();
