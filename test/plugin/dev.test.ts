import { spawn } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { type DevOptions, plasmoid } from "../../src/index.js";
import { Project, widgetFiles } from "./project.js";
import { Watched } from "./watching.js";

const test = suite("dev");

/** What is printed while `work` runs. */
async function printing(work: (printed: () => string) => Promise<void>): Promise<string> {
  let text = "";
  const original = process.stderr.write;
  process.stderr.write = (piece: string | Uint8Array): boolean => {
    text += String(piece);
    return true;
  };
  try {
    await work(() => text);
  } finally {
    process.stderr.write = original;
  }
  return text;
}

/** What is in dist/ after a build in watch mode, and what was printed. */
async function watched(
  dev: DevOptions | false,
  until: RegExp,
): Promise<{ output: Record<string, string>; text: string }> {
  const project = new Project(widgetFiles);
  let output: Record<string, string> = {};
  const text = await printing(async (printed) => {
    const watching = new Watched(project, { plasmoid: { dev } });
    await watching.good();
    for (let tries = 0; tries < 100 && !until.test(printed()); tries++)
      await new Promise((done) => setTimeout(done, 100));
    output = project.output();
    await watching.close();
  });
  return { output, text };
}

test("what is released knows nothing of development", async () => {
  const plain = await watched(false, /(?:)/);
  const shown = await watched({ command: ["true"] }, /The viewer was closed/);
  assert.equal(shown.output, plain.output);
  assert.match(shown.text, /The viewer was closed\. Building goes on/);
  assert.not.match(Object.values(shown.output).join("\n"), /127\.0\.0\.1|Development|plasmoidShell|XMLHttpRequest/);
  const left = readdirSync(tmpdir()).filter((name) => name.startsWith(`plasmoid-dev-${process.pid}-`));
  assert.equal(left, []);
});

test("where there is no viewer, it is said how to get one", async () => {
  const { text, output } = await watched({ command: ["no-such-viewer"] }, /plasma-sdk/);
  assert.match(text, /There is no no-such-viewer here, so the widget is built and not shown.*apt install plasma-sdk/);
  assert.ok("org.example.test/metadata.json" in output);
});

test("a viewer that crashes again and again is given up", async () => {
  const { text } = await watched({ command: ["sh", "-c", "exit 3"] }, /4 times in a row/);
  assert.is(text.match(/it is started again/g)?.length, 3);
  assert.match(text, /ended with code 3, 4 times in a row\. It is started again when something has changed\./);
});

test("a viewer that was given up is tried again when something has changed", async () => {
  const project = new Project(widgetFiles);
  const program = `[ -e ${project.path("mended")} ] || exit 3; touch ${project.path("up")}; exec sleep 60`;
  const text = await printing(async (printed) => {
    const watching = new Watched(project, { plasmoid: { dev: { command: ["sh", "-c", program] } } });
    try {
      await watching.good();
      for (let tries = 0; tries < 200 && !/4 times in a row/.test(printed()); tries++) await delay(50);
      project.write("mended", "");
      project.edit("src/widget.ts", '"Test"', '"Other"');
      for (let tries = 0; tries < 400 && !existsSync(project.path("up")); tries++) await delay(50);
    } finally {
      await watching.close();
    }
  });
  assert.ok(existsSync(project.path("up")));
  assert.is(text.match(/times in a row/g)?.length, 1);
});

test("a watcher that is closed during a build leaves no viewer behind", async () => {
  const started = join(new Project(widgetFiles).folder, "started");
  const text = await printing(async (printed) => {
    const project = new Project(widgetFiles);
    const watching = new Watched(project, {
      plasmoid: { dev: { command: ["sh", "-c", `echo $$ >> ${started}; exec sleep 60`] } },
    });
    await watching.good();
    for (let tries = 0; tries < 100 && !existsSync(started); tries++) await delay(50);
    project.edit("src/widget.ts", '"Test"', '"Other"');
    for (let tries = 0; tries < 1000 && watching.begun < 2; tries++) await delay(5);
    await watching.close();
    // The build ends all the same.
    for (let tries = 0; tries < 100 && !project.output()["org.example.test/metadata.json"]?.includes("Other"); tries++)
      await delay(50);
    await delay(300);
    assert.is(printed(), "");
  });
  assert.is(text, "");
  const [viewer, ...others] = readFileSync(started, "utf8").trim().split("\n").map(Number);
  assert.equal(others, []);
  assert.throws(() => process.kill(viewer!, 0), /ESRCH/);
  assert.equal(
    readdirSync(tmpdir()).filter((name) => new RegExp(`^plasmoid-(dev|watch)-${process.pid}-`).test(name)),
    [],
  );
});

test("`plasmoid dev` that is interrupted closes the viewer and leaves nothing behind", async () => {
  const project = new Project(widgetFiles);
  const started = join(project.folder, "started");
  const command = JSON.stringify(["sh", "-c", `echo $$ > ${started}; exec sleep 60`]);
  project.write(
    "rollup.config.mjs",
    `import { plasmoid } from ${JSON.stringify(new URL("../../src/index.ts", import.meta.url).href)};
export default { input: "src/widget.ts", output: { dir: "dist" }, plugins: [plasmoid({ summary: false, dev: { command: ${command} } })] };
`,
  );
  const cli = fileURLToPath(new URL("../../src/cli/index.ts", import.meta.url));
  const loader = fileURLToPath(new URL("../loader.mjs", import.meta.url));
  const child = spawn(process.execPath, ["--import", loader, cli, "dev"], { cwd: project.folder, stdio: "ignore" });
  for (let tries = 0; tries < 1200 && !existsSync(started); tries++) await delay(50);
  await delay(200);
  child.kill("SIGINT");
  const code = await new Promise((resolve) => child.once("exit", resolve));
  assert.is(code, 0);
  const viewer = Number(readFileSync(started, "utf8"));
  assert.throws(() => process.kill(viewer, 0), /ESRCH/);
  const own = new RegExp(`^plasmoid-(dev|watch)-${child.pid}-`);
  assert.equal(
    readdirSync(tmpdir()).filter((name) => own.test(name)),
    [],
  );
});

test("a viewer whose children keep its output open is not waited for", async () => {
  const begun = performance.now();
  await watched({ command: ["sh", "-c", "sleep 30 & exec sleep 60"] }, /(?:)/);
  assert.ok(performance.now() - begun < 25_000);
});

test("mistakes in the options are named", () => {
  const wrong = (dev: unknown, message: string): void => {
    assert.throws(
      () => plasmoid({ dev: dev as DevOptions }),
      (error: Error) => error instanceof TypeError && error.message === message,
      message,
    );
  };
  wrong("yes", "plasmoid({ dev }): expected true, false or an object of options");
  wrong(
    { sise: [1, 2] },
    "plasmoid({ dev: { sise } }): no such option; there are widget, command, formFactor, location, size, language, scale, env, verbose",
  );
  wrong({ size: [1] }, "plasmoid({ dev: { size } }): expected a width and a height in pixels, as in [600, 400]");
  wrong({ language: "German" }, 'plasmoid({ dev: { language } }): expected a language, as in "de" or "pt_BR"');
  wrong(
    { formFactor: "flat" },
    "plasmoid({ dev: { formFactor } }): expected one of planar, horizontal, vertical, mediacenter, application",
  );
});

test.run();
