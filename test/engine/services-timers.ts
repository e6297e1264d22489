import type { ServicePrograms } from "./service-programs.js";

export const TIMERS: ServicePrograms = {
  "order by time, then by call": `
    const sleep = (ms) => new Promise((done) => setTimeout(done, ms));
    setTimeout(log, 60, "60");
    setTimeout(log, 30, "30", "a");
    setTimeout(log, 0, "0");
    setTimeout(log, 30, "30", "b");
    setTimeout(log, 1, "1");
    setTimeout(log);
    setTimeout(() => log("none"));
    await sleep(100);`,
  clearing: `
    const sleep = (ms) => new Promise((done) => setTimeout(done, ms));
    const a = setTimeout(log, 10, "a");
    const b = setTimeout(log, 10, "b");
    clearTimeout(a);
    clearTimeout(undefined); clearTimeout(null); clearTimeout(-1);
    setTimeout(() => { log("clears"); clearTimeout(c); clearInterval(d); }, 5);
    const c = setTimeout(log, 15, "c");
    const d = setTimeout(log, 15, "d");
    await sleep(40);
    clearTimeout(b);
    log(typeof setTimeout, typeof clearInterval, a !== b);`,
  intervals: `
    await new Promise((done) => {
      let n = 0;
      const id = setInterval((x, y) => { log(n, x, y); if (++n === 4) { clearInterval(id); setTimeout(done, 40); } }, 7, "x", "y");
    });
    await new Promise((done) => {
      let n = 0;
      const other = setInterval(() => {
        log("other", n++);
        if (n === 3) { clearTimeout(other); done(); }
      }, 5);
    });`,
  "after promises": `
    await new Promise((done) => {
      setTimeout(() => { log("t1"); Promise.resolve().then(() => log("p1")).then(() => log("p2")); queueMicrotask(() => log("q1")); }, 1);
      setTimeout(() => { log("t2"); (async () => { log("a1"); await null; log("a2"); })(); }, 1);
      setTimeout(() => { log("t3"); setTimeout(() => { log("t4"); done(); }, 0); Promise.resolve().then(() => log("p3")); }, 1);
      Promise.resolve().then(() => log("p0"));
      log("sync");
    });`,
  "nested in one another": `
    await new Promise((done) => {
      let depth = 0;
      const step = () => { log(depth); if (++depth < 20) setTimeout(step, depth % 3); else done(); };
      step();
    });`,
  "as values": `
    const host = { setTimeout, clearTimeout };
    await new Promise((done) => { host.clearTimeout(host.setTimeout(log, 1, "never")); globalThis.setTimeout(done, 5); });
    log(typeof globalThis.setTimeout, typeof globalThis.clearInterval, "setTimeout" in globalThis);
    const root = globalThis;
    await new Promise((done) => root.setTimeout(done, 1)); log(typeof root.clearTimeout, "setInterval" in root, typeof root.nothing);
    const { setTimeout: later, Math: math } = globalThis;
    await new Promise((done) => later(done, 1));
    log(math.max(1, 2));
    try { setTimeout("log(1)", 1); } catch (error) { log(error.name); }
    try { setTimeout(); } catch (error) { log(error.name); }`,
  "how late": `
    for (const wanted of [1, 5, 20, 50, 120]) {
      const start = Date.now();
      await new Promise((done) => setTimeout(done, wanted));
      const late = Date.now() - start - wanted;
      log(wanted, late >= -1 && late < 1000);
    }`,
  "odd delays": `
    const sleep = (ms) => new Promise((done) => setTimeout(done, ms));
    setTimeout(log, "40", "text");
    setTimeout(log, NaN, "NaN");
    setTimeout(log, -5, "negative");
    setTimeout(log, 2 ** 40, "too large");
    setTimeout(log, Infinity, "infinite");
    setTimeout(log, { valueOf: () => 8 }, "object");
    await sleep(90);`,
};
