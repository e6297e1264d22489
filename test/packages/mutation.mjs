import clone from "clone-deep";
import deepmerge from "deepmerge";
import { defu } from "defu";
import { dequal } from "dequal";
import { deepKeys, deleteProperty, getProperty, hasProperty, setProperty } from "dot-prop";
import { flatten, unflatten } from "flat";
import update from "immutability-helper";
import { klona } from "klona";
import { klona as full } from "klona/full";
import { apply, create } from "mutative";
import op from "object-path";
import rfdc from "rfdc";

const steps = [
  async () =>
    create({ a: { b: [1] } }, (d) => {
      d.a.b.push(2);
    }),
  async () =>
    create(
      { a: 1 },
      (d) => {
        d.a = 2;
      },
      { enablePatches: true },
    ),
  async () => apply({ a: 1 }, [{ op: "replace", path: ["a"], value: 9 }]),
  async () =>
    create({ m: new Map([["x", { y: 1 }]]), s: new Set([1]) }, (d) => {
      d.m.get("x").y = 2;
      d.s.add(2);
    }).m.get("x").y,
  async () =>
    create([3, 1, 2], (d) => {
      d.sort();
      d.splice(1, 1);
      d.unshift(0);
    }),
  async () => update({ a: [1], b: { c: 1 } }, { a: { $push: [2] }, b: { c: { $set: 5 } } }),
  async () => update([1, 2, 3], { $splice: [[1, 1, 9, 8]] }),
  async () => update({ a: 1 }, { $unset: ["a"], b: { $set: 2 } }),
  async () => klona({ a: new Date(5), b: /x/g, c: new Map([[1, { d: 1 }]]), e: [new Set([1])] }),
  async () =>
    full({
      get x() {
        return 1;
      },
    }),
  async () => klona(new Uint8Array([1, 2])),
  async () => dequal(new Map([[{ a: 1 }, 2]]), new Map([[{ a: 1 }, 2]])),
  async () => dequal([1, { a: /x/ }], [1, { a: /x/ }]),
  async () => deepmerge({ a: [1], b: { c: 1 } }, { a: [2], b: { d: 2 } }),
  async () => defu({ a: { x: 1 } }, { a: { x: 2, y: 3 }, b: 4 }),
  async () => flatten({ a: { b: [1, { c: 2 }] } }),
  async () => unflatten({ "a.b.0": 1, "a.c": 2 }),
  async () => getProperty({ a: [{ b: 1 }] }, "a[0].b"),
  async () => setProperty({}, "x.y[1]", 5),
  async () => [hasProperty({ a: 1 }, "a"), deleteProperty({ a: 1 }, "b")],
  async () => deepKeys({ a: { b: [1] } }),
  async () => op.get({ a: [{ b: 3 }] }, "a.0.b"),
  async () =>
    (() => {
      const o = {};
      op.set(o, "x.0.y", 1);
      op.push(o, "z", 2);
      return o;
    })(),
  async () => rfdc({ proto: false })({ a: { b: [new Date(1)] } }),
  async () => clone({ a: [{ b: 1 }], d: new Date(3) }),
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
