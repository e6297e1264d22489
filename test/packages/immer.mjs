import {
  applyPatches,
  createDraft,
  current,
  enableMapSet,
  enablePatches,
  finishDraft,
  freeze,
  immerable,
  isDraft,
  original,
  produce,
  produceWithPatches,
} from "immer";

enablePatches();
enableMapSet();

class Clock {
  [immerable] = true;
  constructor(hour) {
    this.hour = hour;
  }
  get text() {
    return `${this.hour}:00`;
  }
  tick() {
    return produce(this, (draft) => {
      draft.hour++;
    });
  }
}

export default function main() {
  const base = {
    list: [
      { id: 1, name: "a" },
      { id: 2, name: "b" },
      { id: 3, name: "c" },
    ],
    map: new Map([["x", { n: 1 }]]),
    set: new Set([1, 2]),
    nested: { deep: { value: 1 } },
  };
  const next = produce(base, (draft) => {
    draft.list.push({ id: draft.list.length + 1, name: "d" });
    draft.list[0].name = "z";
    draft.list.splice(1, 1);
    draft.map.get("x").n++;
    draft.set.add(3);
    delete draft.nested.deep;
  });
  const [patched, patches, inverse] = produceWithPatches({ a: 1, list: [1, 2, 3] }, (draft) => {
    draft.a = 2;
    draft.list.length = 2;
    draft.list.unshift(0);
  });
  const draft = createDraft({ x: [1] });
  draft.x.push(2, 3);
  draft.x.reverse();
  const seen = [
    isDraft(draft),
    current(draft).x,
    original(draft).x,
    draft.x.indexOf(1),
    Array.isArray(draft.x),
    JSON.stringify(draft.x),
  ];
  const finished = finishDraft(draft);
  const curried = produce((state, by) => {
    state.count += by;
  });
  const clock = new Clock(5).tick();
  const sorted = produce([3, 1, 2], (list) => {
    list.sort();
  });
  const filtered = produce({ items: [1, 2, 3, 4], name: "n" }, (state) => {
    state.items = state.items.filter((n) => n % 2 === 0);
    state.name += state.items.length;
  });
  return [
    next.list,
    [...next.map],
    [...next.set],
    next.nested,
    base.list.length,
    base.list[1] === next.list[1],
    patched,
    patches,
    inverse,
    applyPatches({ a: 1, list: [1, 2, 3] }, patches),
    applyPatches(patched, inverse),
    seen,
    finished,
    curried({ count: 1 }, 4),
    clock.text,
    clock instanceof Clock,
    sorted,
    filtered,
    Object.isFrozen(freeze({ a: {} }, true).a),
  ];
}
