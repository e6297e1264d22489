import { batch, computed, effect, Signal, signal, untracked } from "@preact/signals-core";

export default function main() {
  const seen = [];
  const a = signal(1);
  const b = signal(2);
  const sum = computed(() => a.value + b.value);
  const stop = effect(() => {
    seen.push(sum.value);
    return () => seen.push("cleanup");
  });
  a.value = 5;
  batch(() => {
    a.value = 6;
    b.value = 7;
  });
  a.value = 6;
  stop();
  a.value = 100;
  const lazy = computed(() => (seen.push("computing"), untracked(() => b.value) * a.value));
  seen.push(lazy.value, lazy.value, lazy.peek(), String(lazy), a instanceof Signal);
  let cycle = "";
  const x = computed(() => y.value);
  const y = computed(() => x.value);
  try {
    x.value;
  } catch (error) {
    cycle = error.message;
  }
  const off = b.subscribe((value) => seen.push(["b", value]));
  b.value = 8;
  off();
  return [seen, cycle, JSON.stringify({ a, sum })];
}
