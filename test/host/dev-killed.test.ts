// kill -9 of the builder.
import { spawn } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { fileURLToPath } from "node:url";
import { suite, type Test } from "uvu";
import * as assert from "uvu/assert";
import { DevelopmentPackage } from "../../src/dev/development-package.js";
import { copyFixture } from "./build.js";
import { Desktop } from "./desktop.js";
import { viewerOn } from "./development.js";
import { type Host, requireHosts } from "./driver.js";
import { delay, end, poll } from "./processes.js";

const loader = fileURLToPath(new URL("../loader.mjs", import.meta.url));
const child = fileURLToPath(new URL("./dev-child.ts", import.meta.url));

function killing(test: Test, host: Host): void {
  test("a builder that is killed leaves a package that loads, and a viewer that goes on quietly", async () => {
    const desktop = new Desktop(host.root);
    const project = copyFixture("reload");
    try {
      await desktop.open();
      const command = [...(host.root === "" ? [] : ["chroot", host.root]), "plasmoidviewer"];
      const builder = spawn(
        process.execPath,
        ["--import", loader, child, project, JSON.stringify({ command, env: desktop.env })],
        { stdio: ["ignore", "ignore", "pipe"] },
      );
      let printed = "";
      builder.stderr.setEncoding("utf8").on("data", (text: string) => {
        printed += text;
      });
      await poll("the widget", 120_000, async () => (/UP 0 declared/.test(printed) ? true : undefined));
      const viewer = viewerOn(desktop.home);
      builder.kill("SIGKILL");
      await end(builder, 10_000);
      await delay(3000);
      if (isAlive(viewer)) {
        // Of three seconds of a processor's time; the widget of the fixture logs four times a second.
        const before = ticksOf(viewer);
        await delay(3000);
        if (isAlive(viewer)) assert.ok(ticksOf(viewer) - before < 100, `${ticksOf(viewer) - before} ticks in 3 s`);
      }
      const folder = `${project}/dist/org.example.reload`;
      assert.is((await host.kpackagetool(["--install", folder])).code, 0);
      assert.ok(existsSync(`${project}/dist/org.example.reload-1.0.0.plasmoid`));
    } finally {
      desktop.close();
    }
    // What it has left is removed by the next one.
    const next = new DevelopmentPackage("org.example.reload");
    next.remove();
    assert.equal(
      readdirSync(tmpdir()).filter((name) => /^plasmoid-dev-/.test(name) && !isAlive(Number(name.split("-")[2]))),
      [],
    );
  });
}

/** Of a processor's time, a hundredth of a second each. */
function ticksOf(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, "utf8")
    .replace(/^.*\) /, "")
    .split(" ");
  return Number(fields[11]) + Number(fields[12]);
}

const isAlive = (pid: number): boolean => existsSync(`/proc/${pid}/stat`);

for (const host of requireHosts()) {
  const test = suite(`killed on ${host.name}`);
  killing(test, host);
  test.run();
}
