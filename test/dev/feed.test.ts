import { connect } from "node:net";
import { networkInterfaces } from "node:os";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { Feed } from "../../src/dev/feed.js";

const test = suite("the feed of the development package");
const shown: [number, string][] = [];
let feed: Feed;
test.before.each(async () => {
  shown.length = 0;
  feed = await Feed.open((number, failure) => shown.push([number, failure]));
});
test.after.each(() => feed.close());

const next = async (known: number): Promise<unknown> => (await fetch(`${feed.url}/next/${known}`)).json();

test("who asks waits until there is something new, and is told at once where there is", async () => {
  const waiting = next(0);
  const number = feed.tell({ base: "file:///one/", card: "" });
  assert.equal(await waiting, { number, base: "file:///one/", card: "" });
  assert.equal(await next(0), { number, base: "file:///one/", card: "" });
  const later = next(number);
  const bad = feed.tell({ base: "file:///one/", card: "wrong" });
  assert.equal(await later, { number: bad, base: "file:///one/", card: "wrong" });
});

test("the widget says what it shows, or why not", async () => {
  await fetch(`${feed.url}/shown/3`, { method: "POST", body: "" });
  await fetch(`${feed.url}/shown/4`, { method: "POST", body: "TypeError: ä" });
  assert.equal(shown, [
    [3, ""],
    [4, "TypeError: ä"],
  ]);
});

/** What the server answers to raw text; "" where it hangs up. */
const raw = (text: string): Promise<string> =>
  new Promise((resolve) => {
    let answer = "";
    const socket = connect(Number(new URL(feed.url).port), "127.0.0.1", () => socket.write(text));
    socket.on("data", (data) => {
      answer += String(data);
    });
    socket.on("close", () => resolve(answer.split("\r\n")[0] ?? ""));
    socket.on("error", () => undefined);
  });

test("nobody without the token, or by another name of the host, is answered", async () => {
  const { host, pathname, port } = new URL(feed.url);
  feed.tell({ card: "" });
  for (const path of [
    "/",
    "/next/0",
    `/${"0".repeat(32)}/next/0`,
    `${pathname.slice(0, -1)}/next/0`,
    `${pathname}/../next/0`,
  ])
    assert.is(await raw(`GET ${path} HTTP/1.1\r\nHost: ${host}\r\n\r\n`), "HTTP/1.1 404 Not Found", path);
  const rebound = `GET ${pathname}/next/0 HTTP/1.1\r\nHost: evil.example:${port}\r\n\r\n`;
  assert.is(await raw(rebound), "HTTP/1.1 404 Not Found");
  for (const path of ["/files/metadata.json", "/next/0/../../../etc/passwd"])
    assert.is(
      await raw(`GET ${pathname}${path} HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`),
      path.startsWith("/files") ? "HTTP/1.1 404 Not Found" : "HTTP/1.1 200 OK",
    );
});

test("it listens on the loopback interface only, with a new token each time", async () => {
  const other = await Feed.open(() => undefined);
  assert.not.equal(new URL(other.url).pathname, new URL(feed.url).pathname);
  assert.match(new URL(feed.url).pathname, /^\/[0-9a-f]{32}$/);
  await other.close();
  const outside = Object.values(networkInterfaces())
    .flat()
    .find((one) => one && !one.internal && one.family === "IPv4");
  if (outside)
    await fetch(`http://${outside.address}:${new URL(feed.url).port}/`).then(
      () => assert.unreachable("it answers elsewhere"),
      () => undefined,
    );
});

test("closing it ends those who wait", async () => {
  const waiting = next(0).then(
    () => "answered",
    () => "ended",
  );
  await new Promise((done) => setTimeout(done, 50));
  await feed.close();
  assert.is(await waiting, "ended");
  feed = await Feed.open(() => undefined);
});

test.run();
