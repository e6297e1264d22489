import { EventEmitter } from "eventemitter3";

export default function main() {
  const seen = [];
  const emitter = new EventEmitter();
  const context = { name: "ctx" };
  emitter.on(
    "a",
    function (value) {
      seen.push([this.name, value]);
    },
    context,
  );
  emitter.once("a", (value) => seen.push(["once", value]));
  const results = [emitter.emit("a", 1), emitter.emit("a", 2), emitter.emit("b")];
  emitter.addListener("c", () => seen.push("c"));
  const counts = [emitter.listenerCount("a"), emitter.eventNames(), emitter.listeners("a").length];
  emitter.removeAllListeners("a");
  results.push(emitter.emit("a"));
  class Mine extends EventEmitter {
    go() {
      return this.emit("go", 1, 2, 3, 4, 5, 6);
    }
  }
  const mine = new Mine();
  mine.on("go", (...values) => seen.push(values));
  results.push(mine.go(), mine instanceof EventEmitter);
  emitter.off("c");
  return [seen, results, counts, emitter.eventNames(), EventEmitter.prefixed];
}
