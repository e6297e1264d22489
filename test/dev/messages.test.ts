import { suite } from "uvu";
import * as assert from "uvu/assert";
import { MESSAGE_PATTERN, type Message, MessageReader } from "../../src/dev/messages.js";

/** What Qt makes of the pattern. */
const written = (type: string, category: string, file: string, line: string, message: string): string =>
  `${MESSAGE_PATTERN.replace("%{type}", type)
    .replace("%{category}", category)
    .replace("%{line}", line)
    .replace("%{file}", file)
    .replace("%{message}", message)}\n`;

function read(...pieces: string[]): Message[] {
  const messages: Message[] = [];
  const reader = new MessageReader((message) => messages.push(message));
  for (const piece of pieces) reader.write(piece);
  reader.end();
  return messages;
}

const test = suite("messages of a host");

test("a message keeps its lines, its level and its place", () => {
  const text = `${written("debug", "qml", "file:///w/a.qml", "12", "one\ntwo | three")}loose talk\n${written("critical", "default", "", "0", "bad")}`;
  assert.equal(read(text), [
    { level: "debug", category: "qml", file: "file:///w/a.qml", line: 12, text: "one\ntwo | three" },
    { level: "plain", category: "", file: "", line: 0, text: "loose talk" },
    { level: "critical", category: "default", file: "", line: 0, text: "bad" },
  ]);
});

test("pieces may break anywhere", () => {
  const text = written("warning", "default", "file:///a.qml", "3", "file:///a.qml:3: TypeError") + "rest";
  const whole = read(text);
  for (let at = 1; at < text.length; at++) assert.equal(read(text.slice(0, at), text.slice(at)), whole);
  assert.is(whole.length, 2);
});

test.run();
