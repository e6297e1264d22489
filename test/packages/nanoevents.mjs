import { createNanoEvents } from "nanoevents";

export default function main() {
  const seen = [];
  const emitter = createNanoEvents();
  const unbind = emitter.on("tick", (value) => seen.push(`first ${value}`));
  emitter.on("tick", (value, other) => seen.push(`second ${value} ${other}`));
  const once = emitter.on("once", () => {
    seen.push("once");
    once();
  });
  emitter.emit("tick", 1, 2);
  unbind();
  emitter.emit("tick", 2);
  emitter.emit("once");
  emitter.emit("once");
  emitter.emit("nothing");
  class Widget {
    emitter = createNanoEvents();
    #count = 0;
    on(event, callback) {
      return this.emitter.on(event, callback);
    }
    bump() {
      this.emitter.emit("bump", ++this.#count);
    }
  }
  const widget = new Widget();
  const off = widget.on("bump", (count) => seen.push(`bump ${count}`));
  widget.bump();
  widget.bump();
  off();
  widget.bump();
  return [seen, Object.keys(emitter.events), emitter.events.tick.length];
}
