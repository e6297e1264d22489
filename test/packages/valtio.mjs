import { proxy, ref, snapshot, subscribe } from "valtio/vanilla";
import { subscribeKey, watch } from "valtio/vanilla/utils";

export default async function main() {
  const seen = [];
  const state = proxy({
    count: 0,
    nested: { list: [1, 2], deep: { x: 1 } },
    get double() {
      return this.count * 2;
    },
  });
  subscribe(state, (ops) => seen.push(ops.map(([op, path, value]) => [op, path, value])));
  subscribeKey(state, "count", (value) => seen.push(["count", value]));
  state.count++;
  state.nested.list.push(3);
  await Promise.resolve();
  await Promise.resolve();
  const before = snapshot(state);
  state.nested.deep.x = 5;
  delete state.nested.deep.x;
  await Promise.resolve();
  await Promise.resolve();
  const after = snapshot(state);
  const held = proxy({ thing: ref({ a: 1 }) });
  return [
    seen,
    before.count,
    before.double,
    before.nested.list,
    after.nested.deep,
    before.nested.list === after.nested.list,
    Object.isFrozen(after),
    snapshot(held).thing,
    typeof watch,
  ];
}
