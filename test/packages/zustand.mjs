import { combine, redux, subscribeWithSelector } from "zustand/middleware";
import { createStore } from "zustand/vanilla";
import { shallow } from "zustand/vanilla/shallow";

export default function main() {
  const seen = [];
  const store = createStore((set, get) => ({
    count: 0,
    items: [],
    add: (item) => set((state) => ({ items: [...state.items, item], count: get().count + 1 })),
  }));
  const off = store.subscribe((state, previous) => seen.push([previous.count, state.count]));
  store.getState().add("a");
  store.getState().add("b");
  store.setState({ count: 10 });
  off();
  store.setState({ count: 11 }, false);
  const selected = createStore(subscribeWithSelector(() => ({ a: 1, b: 2 })));
  selected.subscribe(
    (state) => state.a,
    (a, old) => seen.push(["a", old, a]),
  );
  selected.setState({ b: 3 });
  selected.setState({ a: 5 });
  const combined = createStore(combine({ n: 1 }, (set) => ({ inc: () => set((state) => ({ n: state.n + 1 })) })));
  combined.getState().inc();
  const reduced = createStore(
    redux((state, action) => (action.type === "inc" ? { n: state.n + action.by } : state), { n: 0 }),
  );
  reduced.getState().dispatch({ type: "inc", by: 3 });
  return [
    seen,
    store.getState().items,
    store.getInitialState().count,
    combined.getState().n,
    reduced.getState().n,
    shallow({ a: 1 }, { a: 1 }),
    shallow([1], [2]),
  ];
}
