// Timers and fetch in the real hosts: a widget that is removed is not called back, one that stays is.
import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { build, copyFixture } from "./build.js";
import { find, requireHosts } from "./driver.js";

/** Asks for "/slow" wait until they are let go. */
const waiting = new Map<string, ServerResponse>();
const server = createServer((request, response) => {
  const url = new URL(request.url ?? "", "http://localhost");
  if (url.pathname === "/slow") waiting.set(url.searchParams.get("id") ?? "", response);
  else response.end(JSON.stringify({ asked: `${url.searchParams.get("name")} ${request.headers.accept}` }));
});
await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
server.unref();
const port = String((server.address() as AddressInfo).port);

const id = "org.example.services";
const folder = await build(copyFixture("services", { "src/work.ts": (text) => text.replace("PORT", port) }));

for (const host of requireHosts()) {
  const test = suite(`timers and fetch on ${host.name}`);

  test("work in plasmoidviewer", async () => {
    await host.view(folder, { ready: /WAITING/ }, async (view) => {
      await view.waitFor(/TICK \d+ 3$/, 5000, 0);
      const logged = (kind: string) =>
        view.log.flatMap((line) => new RegExp(`^qml: ${kind} (\\d+ )?(.*)$`).exec(line)?.[2] ?? []);
      assert.equal(logged("TIMEOUT"), ["ab"]);
      assert.equal(logged("CANCELLED"), []);
      assert.equal(logged("FETCHED"), ["true é & b application/json"]);
      assert.equal(logged("TEXT"), ["200 é & b application/json"]);
      assert.equal(logged("ABORTED"), ["TimeoutError"]);
      assert.equal(logged("TICK").slice(0, 3), ["1", "2", "3"]);
      assert.equal(view.problems(), []);
    });
  });

  test("work in the scripts of a settings page", async () => {
    await host.view(folder, { ready: /WAITING/, screen: [1400, 1000] }, async (view) => {
      await view.settled({ quiet: 200, most: 1500 });
      const widget = find(view.frame(), { red: 0x20, green: 0x80, blue: 0xc0 })!;
      const since = view.log.length;
      await view.click(widget.x + widget.width - 20, widget.y + widget.height - 20);
      const dialog = await view.window(/ — /, 15_000);
      await view.settled({ quiet: 500, most: 4000 });
      await view.click(dialog.x + 62, dialog.y + (host.plasma === 5 ? 115 : 90));
      await view.waitFor(/SETTINGS 3 http:\/\/a\/b\/x\?y#z é/, 10_000, since);
    });
  });

  test("end with the widget in plasmashell", async () => {
    waiting.clear();
    await host.shell(async (shell) => {
      shell.install(folder, id);
      const gone = await shell.add(id, 100, 100, 200, 100);
      await shell.waitFor(new RegExp(`WAITING ${gone}`), 10_000, 0);
      const kept = await shell.add(id, 400, 100, 200, 100);
      await shell.waitFor(new RegExp(`WAITING ${kept}`), 10_000, 0);
      await shell.waitFor(new RegExp(`TICK ${gone} `), 5000, shell.log.length);
      await shell.remove(gone);
      // the shell takes a moment to delete it
      await shell.waitFor(new RegExp(`TICK ${kept} `), 5000, shell.log.length);
      await shell.settled({ quiet: 300, most: 1500 });
      const since = shell.log.length;
      for (const response of waiting.values()) response.end("late");
      await shell.waitFor(new RegExp(`LATE ${kept} 200`), 5000, since);
      await shell.waitFor(new RegExp(`TICK ${kept} \\d+5$`), 10_000, since);
      const after = shell.log.slice(since);
      assert.equal(
        after.filter((line) => new RegExp(`^qml: (?:TICK|LATE|TIMEOUT) ${gone}\\b`).test(line)),
        [],
      );
      assert.equal(shell.problems(id), []);
    });
  });
  test.run();
}
