import { test } from "uvu";
import * as assert from "uvu/assert";
import { summary, type WriteResult } from "../../src/bundle/index.js";

const result: WriteResult = {
  folder: "/p/dist/org.example.x",
  build: "/p/dist/.plasmoid-builds/org.example.x/0123456789abcdef",
  archive: "/p/dist/org.example.x-1.0.plasmoid",
  files: [
    { path: "contents/images/x.png", bytes: 1_234_567, archiveBytes: 1_200_000, generated: false },
    { path: "contents/ui/Full.qml", bytes: 999, archiveBytes: 400, generated: false },
    { path: "contents/ui/code.js", bytes: 2500, archiveBytes: 1000, generated: false },
    { path: "contents/ui/code.js.map", bytes: 9000, generated: false },
    { path: "metadata.json", bytes: 300, archiveBytes: 200, generated: true },
  ],
  bytes: 1_247_366,
  archiveBytes: 1_202_345,
  changed: true,
};

function withoutNoColor<T>(noColor: string | undefined, run: () => T): T {
  const before = process.env.NO_COLOR;
  if (noColor === undefined) delete process.env.NO_COLOR;
  else process.env.NO_COLOR = noColor;
  try {
    return run();
  } finally {
    if (before === undefined) delete process.env.NO_COLOR;
    else process.env.NO_COLOR = before;
  }
}

test("lists the files by kind, with their sizes, the total and the time", () => {
  const text = summary(
    result,
    { total: 1234, steps: { "type check": 310.4 } },
    { stream: { isTTY: false }, relativeTo: "/p" },
  );
  assert.is(
    text,
    [
      "dist/org.example.x  →  dist/org.example.x-1.0.plasmoid",
      "  generated",
      "    metadata.json              300 B │   200 B",
      "  scripts",
      "    contents/ui/code.js      2.50 kB │ 1.00 kB",
      "  QML",
      "    contents/ui/Full.qml       999 B │   400 B",
      "  images and other",
      "    contents/images/x.png    1.23 MB │ 1.20 MB",
      "  for development only",
      "    contents/ui/code.js.map  9.00 kB",
      "    total                    1.25 MB │ 1.20 MB",
      "written in 1.23 s (type check 310 ms)",
    ].join("\n"),
  );
});

test("says when nothing had to be written", () => {
  assert.match(summary({ ...result, changed: false }, { total: 5 }, { stream: {} }), /unchanged in 5 ms$/);
});

test("has colour only on a terminal, and not with NO_COLOR", () => {
  const isColoured = (isTTY: boolean, noColor?: string) =>
    withoutNoColor(noColor, () => summary(result, { total: 5 }, { stream: { isTTY } }).includes("\u001b["));
  assert.is(isColoured(true), true);
  assert.is(isColoured(false), false);
  assert.is(isColoured(true, "1"), false);
  assert.is(isColoured(true, ""), true);
});

test.run();
