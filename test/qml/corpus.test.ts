// What the real engines load must be read without complaint, and what their own parsers refuse must be refused.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { parseQml, scanQml, scanScript } from "../../src/qml/index.js";
import { engines, hostFiles, read } from "./hosts.js";
import { assertPositions } from "./positions.js";
import { verdicts } from "./verdicts.js";

const files = hostFiles(".qml");
const sources = files.map((file) => ({ file, source: read(file) }));
const folder = mkdtempSync("/tmp/plasmoid-qml-test-");
process.once("exit", () => rmSync(folder, { recursive: true, force: true }));

const megabytes = (characters: number): string => (characters / 1e6).toFixed(1);

test("reads all QML of the installed Plasmas", () => {
  if (files.length < 100) {
    console.log("SKIPPED: no Plasma is installed, whose QML files would be read (scripts/hosts.sh installs both)");
    return;
  }
  const characters = sources.reduce((sum, { source }) => sum + source.length, 0);
  const start = performance.now();
  const parsed = sources.map(({ file, source }) => parseQml(source, file));
  const parsedAt = performance.now();
  const scans = parsed.map(({ document }) => scanQml(document));
  const scannedAt = performance.now();
  const speed = (milliseconds: number): string => `${(characters / 1e3 / milliseconds).toFixed(0)} MB/s`;
  console.log(
    `${files.length} files, ${megabytes(characters)} MB; parsed at ${speed(parsedAt - start)}, ` +
      `scanned at ${speed(scannedAt - parsedAt)}, ${scans.reduce((sum, { uses }) => sum + uses.length, 0)} uses`,
  );
  const problems = parsed.flatMap(({ diagnostics }) =>
    diagnostics.map(({ message, place }) => `${place?.file}:${place?.line}:${place?.column} ${message}`),
  );
  assert.equal(problems, []);
});

test("all offsets in them are right", () => {
  for (const { file, source } of sources) assertPositions(parseQml(source, file).document);
});

test("reads all their scripts", () => {
  const problems = hostFiles(".js").flatMap((file) => scanScript(read(file), file).diagnostics);
  assert.equal(
    problems.map(({ message, place }) => `${place?.file}:${place?.line} ${message}`),
    [],
  );
});

/** Whether a Qt can read the syntax; mistakes that its parser leaves to later stages don't count. */
function isRead(source: string, qt: 5 | 6): boolean {
  const later =
    /declared twice|gets a value twice|begins with a|can't be named|A script needs|has one id|already been declared|octal/;
  const { document, diagnostics } = parseQml(source, "/a.qml");
  const features = scanQml(document).features.filter(
    ({ what, since }) =>
      // Of these two the parsers know nothing.
      !/regular expression/.test(what) && what !== "An import without a version" && (qt === 5 || since === "never"),
  );
  return features.length === 0 && diagnostics.every(({ message }) => later.test(message));
}

for (const [source, qt5, qt6] of verdicts) {
  test(`judges as the engines do: ${JSON.stringify(source)}`, () => {
    assert.is(isRead(source, 5), qt5, "Qt 5.15");
    assert.is(isRead(source, 6), qt6, "Qt 6.8");
  });
}

/** Random numbers, the same in each run. */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const tokens = /\/\/[^\n]*|\/\*[\s\S]*?\*\/|"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'|[A-Za-z_$][\w$]*|\d[\w.]*|\s+|[\s\S]/g;
const strays =
  "; : { } [ ] ( ) , . property signal default required readonly on as id function enum var if return 0 x".split(" ");

/** A file with one token lost, doubled, replaced or added. */
function broken(source: string, random: () => number): string {
  const parts = source.match(tokens) ?? [];
  const at = Math.floor(random() * parts.length);
  const stray = strays[Math.floor(random() * strays.length)]!;
  const kind = random();
  if (kind < 0.35) parts.splice(at, 1);
  else if (kind < 0.5) parts.splice(at, 0, parts[at]!);
  else if (kind < 0.75) parts[at] = stray;
  else parts.splice(at, 0, `${stray} `);
  return parts.join("");
}

test("refuses what the engines' own parsers refuse", () => {
  const installed = engines();
  if (installed.length === 0 || files.length < 100) {
    console.log("SKIPPED: no qmllint of Qt 5 or Qt 6 is installed, which would judge broken files");
    return;
  }
  const random = numbers(Number(process.env.PLASMOID_QML_SEED ?? 1));
  const short = sources.filter(({ source }) => source.length < 6000);
  mkdirSync(folder, { recursive: true });
  const cases = Array.from({ length: Number(process.env.PLASMOID_QML_CASES ?? 600) }, (_, index) => {
    const file = join(folder, `${index}.qml`);
    const source = broken(short[Math.floor(random() * short.length)]!.source, random);
    writeFileSync(file, source);
    return { file, source };
  });
  for (const { qt, refused } of installed) {
    const byEngine = refused(cases.map(({ file }) => file));
    const differences = cases
      .filter(({ file, source }) => isRead(source, qt) === byEngine.has(file))
      .map(({ file, source }) => {
        const ours = parseQml(source, file).diagnostics[0];
        return `${file} ${byEngine.get(file) ?? "is read"}, here ${ours ? `${ours.place?.line}: ${ours.message}` : "is read"}`;
      });
    console.log(
      `Qt ${qt} refused ${byEngine.size} of ${cases.length} broken files, ${differences.length} judged otherwise here`,
    );
    // What is left are curiosities such as `id: a.b` or a type with the name `component`.
    assert.ok(differences.length <= cases.length / 100, differences.join("\n"));
  }
});

test.run();
