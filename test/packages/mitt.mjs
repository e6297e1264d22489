import mitt from "mitt";

export default function main() {
  const seen = [];
  const emitter = mitt();
  const listen = (value) => seen.push(["a", value]);
  emitter.on("a", listen);
  emitter.on("*", (type, value) => seen.push(["*", type, value]));
  emitter.on("b", () => seen.push("b"));
  emitter.emit("a", 1);
  emitter.emit("b", { x: 1 });
  emitter.off("a", listen);
  emitter.emit("a", 2);
  emitter.off("b");
  emitter.emit("b");
  emitter.on(Symbol.for("s"), () => seen.push("symbol"));
  emitter.emit(Symbol.for("s").description === "s" ? Symbol.for("s") : "no");
  emitter.all.clear();
  emitter.emit("a", 3);
  return [seen.map((one) => (Array.isArray(one) ? one.map(String) : one)), emitter.all.size];
}
