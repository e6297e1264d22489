import { suite } from "uvu";
import * as assert from "uvu/assert";
import type { Message } from "../../src/dev/messages.js";
import { Terminal } from "../../src/dev/terminal.js";

const ours = "/dev/w/contents/dev/1/ui/Full.qml";
const find = (path: string) => (path === ours ? { origin: "/project/src/ui/Full.qml" } : undefined);
const said = (text: string, more: Partial<Message> = {}): Message => ({
  level: "debug",
  category: "qml",
  file: `file://${ours}`,
  line: 4,
  text,
  ...more,
});

function shown(messages: readonly Message[], verbose = false, colours = false): string[] {
  let text = "";
  const write = (piece: string): void => {
    text += piece;
  };
  const terminal = new Terminal({ cwd: "/project", find, verbose, colours, write });
  for (const message of messages) terminal.show(message);
  terminal.flush();
  return text.split("\n").slice(0, -1);
}

const test = suite("what a widget says, in the terminal");

test("with the level and the author's place", () => {
  assert.equal(
    shown([
      said("hello"),
      said(`file://${ours}:9:3: TypeError: no`, { level: "warning", category: "default" }),
      said("bad", { level: "critical" }),
    ]),
    ["log   hello (src/ui/Full.qml:4)", "warn  src/ui/Full.qml:9:3: TypeError: no", "error bad (src/ui/Full.qml:4)"],
  );
});

test("what other parts of the host say is shown on request", () => {
  const other = said("no plugin", { level: "warning", category: "kf.plasma", file: "", line: 0 });
  assert.equal(shown([other]), []);
  assert.equal(shown([other], true), ["host  no plugin"]);
});

test("what is said again and again is counted", () => {
  const lines = shown([...Array.from({ length: 25 }, () => said("tick")), said("tock"), said("tock")]);
  assert.equal(lines, [
    "log   tick (src/ui/Full.qml:4)",
    "  … 10 times",
    "  … 25 times",
    "log   tock (src/ui/Full.qml:4)",
    "  … 2 times",
  ]);
});

test("colours are for terminals", () => {
  const red = "\u001b[31m";
  assert.ok(shown([said("bad", { level: "critical" })], false, true)[0]?.includes(red));
  assert.not.ok(shown([said("bad", { level: "critical" })])[0]?.includes("\u001b"));
});

test.run();
