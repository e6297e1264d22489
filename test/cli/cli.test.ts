import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { Readable } from "node:stream";
import MagicString from "magic-string";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { devOptions, withoutPackages } from "../../src/cli/dev.js";
import { buildOf, follow } from "../../src/cli/logs.js";
import { Terminal } from "../../src/dev/terminal.js";
import { Project, widgetFiles } from "../plugin/project.js";
import { plasmoid } from "./command.js";

const test = suite("the command plasmoid");

test("says what there is, and what it does not understand", async () => {
  const [help, version, unknown, wrong] = await Promise.all([
    plasmoid(["--help"]),
    plasmoid(["--version"]),
    plasmoid(["devv"]),
    plasmoid(["dev", "--sise", "1"]),
  ]);
  assert.match(help.stdout, /plasmoid dev .*\n[\s\S]*--form-factor[\s\S]*plasmoid logs/);
  assert.is(help.exitCode, 0);
  assert.match(version.stdout, /^\d+\.\d+\.\d+$/);
  assert.is(unknown.exitCode, 1);
  assert.match(unknown.stderr, /^plasmoid: there is no command devv\n/);
  assert.match(wrong.stderr, /^plasmoid: Unknown option '--sise'\n/);
});

test("the options of dev are those of the plugin", () => {
  assert.equal(
    devOptions(["--size", "600x400", "--form-factor=horizontal", "--scale", "2", "--verbose", "-c", "a.js"]),
    {
      config: "a.js",
      dev: { size: [600, 400], formFactor: "horizontal", scale: 2, verbose: true },
    },
  );
  assert.throws(() => devOptions(["--size", "600"]), /--size 600: expected a width and a height, as in 600x400/);
  assert.throws(() => devOptions(["widget"]), /plasmoid dev takes no widget/);
});

test("dev doesn't watch packages, unless the configuration says what isn't watched", () => {
  assert.equal(withoutPackages({ input: "a" }), { input: "a", watch: { exclude: "**/node_modules/**" } });
  const slow = { watch: { buildDelay: 50 } };
  assert.equal(withoutPackages(slow), { watch: { buildDelay: 50, exclude: "**/node_modules/**" } });
  const own = { watch: { exclude: "vendor/**" } };
  assert.is(withoutPackages(own), own);
});

test("dev turns the viewer on, whatever the language of the configuration, and ends when it is told to", async () => {
  const config = (more: string): string => `
import { plasmoid } from "rollup-plugin-plasmoid";
${more}
export default {
  input: "src/widget.ts",
  output: { dir: "dist" },
  plugins: [plasmoid({ typecheck: false, summary: false, dev: { command: ["sh", "-c", "echo VIEWER $* $LANGUAGE >&2", "viewer"] } })],
};
`;
  const typed = 'import { named } from "./named.js";\nconst word: string = named;\nvoid word;';
  for (const files of [
    { "rollup.config.js": config("") },
    { "rollup.config.ts": config(typed), "named.ts": 'export const named: string = "name";\n' },
  ]) {
    const project = new Project({ ...widgetFiles, ...files });
    const running = plasmoid(["dev", "--size=300x200", "--language=de", "--verbose"], { cwd: project.folder });
    let printed = "";
    running.stderr.on("data", (text) => {
      printed += String(text);
      // The viewer is told before the package is written.
      if (/viewer was closed/.test(printed) && /built in/.test(printed)) running.kill("SIGINT");
    });
    const { exitCode, stderr } = await running;
    assert.match(stderr, /VIEWER --applet \S*\/org\.example\.test --size 300x200 de/);
    assert.match(stderr, /built in \d+ ms/);
    assert.is(exitCode, 0, stderr);
  }
});

test("logs shows what an installed widget says with the author's positions", async () => {
  const project = new Project({});
  const dist = project.path("dist");
  const put = (path: string, text: string): void => {
    mkdirSync(dirname(join(dist, "org.example.w", path)), { recursive: true });
    writeFileSync(join(dist, "org.example.w", path), text);
  };
  const script = new MagicString("let a;\nlet b;\n").prepend("// one\n");
  put("contents/code/widget.js.map", script.generateMap({ source: "../../../../src/a.ts", hires: true }).toString());
  put("sources.json", '{ "contents/ui/Full.qml": "../../src/ui/Full.qml" }');
  const at = "file:///home/me/.local/share/plasma/plasmoids/org.example.w/contents";
  const log = [
    "plasmashell[12]: qml: hello",
    `${at}/ui/Full.qml:7:5: TypeError: no`,
    `${at}/code/widget.js:3: ReferenceError: b`,
    "file:///usr/share/plasma/plasmoids/org.kde.other/contents/ui/main.qml:1: TypeError: theirs",
    `${at}/ui/Full.qml:7:5: TypeError: no`,
    `${at}/ui/Full.qml:7:5: TypeError: no`,
  ];
  let shown = "";
  const write = (text: string): void => {
    shown += text;
  };
  const find = buildOf(dist, "org.example.w");
  const terminal = new Terminal({ cwd: project.folder, find, verbose: false, colours: false, write });
  await follow(Readable.from(log.map((line) => `${line}\n`)), terminal, "org.example.w");
  assert.equal(shown.split("\n"), [
    "log   hello",
    "warn  src/ui/Full.qml:7:5: TypeError: no",
    "warn  src/a.ts:2:1: ReferenceError: b",
    "warn  src/ui/Full.qml:7:5: TypeError: no",
    "  … 2 times",
    "",
  ]);
});

test("logs asks for the widget where there are several, or none", async () => {
  const project = new Project({});
  const none = await plasmoid(["logs"], { cwd: project.folder });
  assert.match(none.stderr, /which widget\? \S*dist has none; build it, or name the folder with --dist/);
  for (const id of ["a.one", "a.two"]) mkdirSync(project.path(`dist/${id}/contents`), { recursive: true });
  const several = await plasmoid(["logs"], { cwd: project.folder });
  assert.match(several.stderr, /which widget\? There are a\.one, a\.two/);
});

test.run();
