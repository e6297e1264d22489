import {
  allTasks,
  atom,
  batched,
  computed,
  deepMap,
  getPath,
  listenKeys,
  map,
  onMount,
  setPath,
  task,
} from "nanostores";

export default async function main() {
  const seen = [];
  const count = atom(1);
  const double = computed(count, (value) => value * 2);
  const both = computed([count, double], (a, b) => a + b);
  const stop = both.subscribe((value, old) => seen.push(["both", value, old ?? null]));
  count.set(5);
  count.set(5);
  const user = map({ name: "Ann", age: 3 });
  listenKeys(user, ["age"], (value, _old, key) => seen.push([key, value.age]));
  user.setKey("name", "Bob");
  user.setKey("age", 4);
  const deep = deepMap({ a: { b: [1, 2] } });
  deep.listen((value, _old, key) => seen.push([key, value]));
  deep.setKey("a.b[1]", 9);
  const lazy = atom("none");
  onMount(lazy, () => {
    seen.push("mounted");
    task(async () => {
      lazy.set(await Promise.resolve("loaded"));
    });
    return () => seen.push("unmounted");
  });
  const off = lazy.listen((value) => seen.push(value));
  await allTasks();
  off();
  stop();
  return [
    seen,
    double.get(),
    user.get(),
    deep.get(),
    lazy.get(),
    getPath({ a: [{ b: 1 }] }, "a[0].b"),
    setPath({ a: {} }, "a.c", 1),
    typeof batched,
  ];
}
