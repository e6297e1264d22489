import { QueryClient, QueryObserver } from "@tanstack/query-core";
import { Store } from "@tanstack/store";
import { computed, effect, reactive, ref, watch } from "@vue/reactivity";
import { computed as acomputed, effect as aeffect, signal } from "alien-signals";
import * as effector from "effector";
import { atom, createStore } from "jotai/vanilla";
import S from "s-js";

const steps = [
  async () =>
    (() => {
      const s = createStore();
      const a = atom(1);
      const d = atom((g) => g(a) * 2);
      s.set(a, 5);
      return [s.get(a), s.get(d)];
    })(),
  async () =>
    await (async () => {
      const s = createStore();
      const a = atom(async () => 7);
      return s.get(a);
    })(),
  async () =>
    (() => {
      const s = createStore();
      const a = atom(0);
      const l = [];
      s.sub(a, () => l.push(s.get(a)));
      s.set(a, 1);
      s.set(a, (v) => v + 1);
      return l;
    })(),
  async () =>
    (() => {
      const inc = effector.createEvent();
      const $c = effector.createStore(0).on(inc, (n) => n + 1);
      inc();
      inc();
      return $c.getState();
    })(),
  async () =>
    (() => {
      const e = effector.createEvent();
      const $s = effector.restore(e, 1);
      const $d = $s.map((x) => x * 2);
      e(4);
      return $d.getState();
    })(),
  async () =>
    await (async () => {
      const fx = effector.createEffect(async (x) => x + 1);
      return fx(2);
    })(),
  async () => await new QueryClient().fetchQuery({ queryKey: ["a"], queryFn: async () => 5 }),
  async () =>
    await (async () => {
      const c = new QueryClient();
      await c.prefetchQuery({ queryKey: ["k"], queryFn: () => [1] });
      c.setQueryData(["k"], (o) => [...o, 2]);
      return c.getQueryData(["k"]);
    })(),
  async () =>
    await (async () => {
      const c = new QueryClient();
      const o = new QueryObserver(c, { queryKey: ["z"], queryFn: async () => 1 });
      const l = [];
      const un = o.subscribe((r) => l.push(r.status));
      await new Promise((r) => setTimeout(r, 20));
      un();
      return l;
    })(),
  async () =>
    await new QueryClient({ defaultOptions: { queries: { retry: false } } }).fetchQuery({
      queryKey: ["e"],
      queryFn: async () => {
        throw new RangeError("r");
      },
    }),
  async () =>
    (() => {
      const s = new Store(1);
      s.setState((x) => x + 1);
      return s.state;
    })(),
  async () =>
    (() => {
      const r = ref(1);
      const c = computed(() => r.value * 2);
      const l = [];
      effect(() => l.push(c.value));
      r.value = 3;
      return l;
    })(),
  async () =>
    (() => {
      const o = reactive({ a: { b: 1 }, l: [1] });
      const l = [];
      effect(() => l.push(o.a.b + o.l.length));
      o.a.b = 5;
      o.l.push(2);
      return l;
    })(),
  async () =>
    (() => {
      const m = reactive(new Map());
      const l = [];
      effect(() => l.push(m.size));
      m.set("x", 1);
      m.delete("x");
      return l;
    })(),
  async () =>
    (() => {
      const o = reactive([3, 1, 2]);
      const l = [];
      effect(() => l.push(o.join()));
      o.sort();
      o.splice(0, 1);
      return [l.at(-1), o.includes(2), o.indexOf(3)];
    })(),
  async () =>
    (() => {
      const s = signal(1);
      const c = acomputed(() => s() + 1);
      const l = [];
      aeffect(() => {
        l.push(c());
      });
      s(5);
      return l;
    })(),
  async () =>
    S.root(() => {
      const a = S.data(1);
      const b = S(() => a() * 2);
      a(4);
      return b();
    }),
];
export default async () => {
  const out = [];
  for (const step of steps) {
    try {
      const value = await step();
      out.push(value === undefined ? "undefined" : value);
    } catch (error) {
      out.push("throws " + (error && error.name));
    }
  }
  return out;
};
