import type { ServicePrograms } from "./service-programs.js";

const TRY = `const attempt = (name, call) => { try { log(name, call()); } catch (e) { log(name, "throws", e.name === "Error" || e.name === "InvalidStateError" ? "state" : e.name, typeof e.code === "number" && name !== "inner" ? e.code : ""); } };`;

export const EVENTS: ServicePrograms = {
  Event: `${TRY}
    const e = new Event("x", { bubbles: true, cancelable: true });
    log(e.type, e.bubbles, e.cancelable, e.composed, e.defaultPrevented, e.target, e.currentTarget, e.eventPhase, e.isTrusted, typeof e.timeStamp, e.returnValue, e.cancelBubble, e.composedPath());
    e.preventDefault(); log(e.defaultPrevented, e.returnValue);
    const f = new Event("y"); f.preventDefault(); log(f.defaultPrevented, String(new Event(12).type), Event.AT_TARGET, Event.name, String(f));
    attempt("none", () => new Event());
    const c = new CustomEvent("c", { detail: { a: 1 }, cancelable: true }); log(c.detail, c instanceof Event, c.cancelable, new CustomEvent("d").detail, CustomEvent.name);`,
  EventTarget: `${TRY}
    const t = new EventTarget();
    const a = (e) => log("a", e.type, e.target === t, e.currentTarget === t, e.eventPhase);
    t.addEventListener("x", a); t.addEventListener("x", a); t.addEventListener("x", (e) => log("b", e.type));
    log(t.dispatchEvent(new Event("x")));
    t.removeEventListener("x", a); log(t.dispatchEvent(new Event("x")));
    t.addEventListener("once", () => log("once"), { once: true }); t.dispatchEvent(new Event("once")); t.dispatchEvent(new Event("once"));
    t.addEventListener("cancel", (e) => e.preventDefault()); log(t.dispatchEvent(new Event("cancel", { cancelable: true })), t.dispatchEvent(new Event("cancel")));
    t.addEventListener("stop", (e) => { log("first"); e.stopImmediatePropagation(); }); t.addEventListener("stop", () => log("never")); t.dispatchEvent(new Event("stop"));
    const handler = { count: 0, handleEvent(e) { this.count++; log("object", this === handler, e.type); } }; t.addEventListener("o", handler); t.dispatchEvent(new Event("o"));
    t.addEventListener("this", function () { log(this === t); }); t.dispatchEvent(new Event("this"));
    t.addEventListener("add", () => { log("outer"); t.addEventListener("add", () => log("added")); }, { once: true }); t.dispatchEvent(new Event("add"));
    const gone = () => log("gone"); t.addEventListener("rm", () => t.removeEventListener("rm", gone)); t.addEventListener("rm", gone); t.dispatchEvent(new Event("rm"));
    attempt("twice", () => { const e = new Event("re"); t.addEventListener("re", () => attempt("inner", () => t.dispatchEvent(e))); return t.dispatchEvent(e); });
    attempt("no event", () => t.dispatchEvent({ type: "x" }));
    t.addEventListener("x", null);
    const e = new Event("again"); t.addEventListener("again", () => log("again")); t.dispatchEvent(e); t.dispatchEvent(e); log(e.target === t, e.currentTarget, e.eventPhase);
    const stop = new AbortController(); t.addEventListener("s", () => log("signalled"), { signal: stop.signal }); t.dispatchEvent(new Event("s")); stop.abort(); t.dispatchEvent(new Event("s"));
    t.addEventListener("s", () => log("too late"), { signal: stop.signal }); t.dispatchEvent(new Event("s"));
    class Bus extends EventTarget { constructor() { super(); this.n = 0; } emit(type, detail) { return this.dispatchEvent(new CustomEvent(type, { detail })); } }
    const bus = new Bus(); bus.addEventListener("p", (e) => { bus.n += e.detail; }); bus.emit("p", 2); bus.emit("p", 3); log(bus.n, Object.keys(bus), bus instanceof EventTarget, JSON.stringify(bus));
    t.addEventListener("cap", a, true); t.removeEventListener("cap", a); t.dispatchEvent(new Event("cap")); t.removeEventListener("cap", a, { capture: true }); t.dispatchEvent(new Event("cap"));`,
  AbortController: `${TRY}
    const c = new AbortController(); const { signal } = c;
    log(signal.aborted, signal.reason === undefined, signal instanceof AbortSignal, signal instanceof EventTarget, String(signal), String(c));
    signal.onabort = function (e) { log("onabort", e.type, this === signal, e.target === signal); };
    signal.addEventListener("abort", () => log("listener", signal.aborted));
    signal.throwIfAborted();
    c.abort(); c.abort("again"); log(signal.aborted, signal.reason.name, signal.reason.code, signal.reason instanceof DOMException, signal.reason.message);
    attempt("throws", () => signal.throwIfAborted());
    const own = new AbortController(); own.abort("why"); log(own.signal.reason); try { own.signal.throwIfAborted(); } catch (e) { log(e); }
    const made = AbortSignal.abort(); log(made.aborted, made.reason.name); log(AbortSignal.abort(5).reason, AbortSignal.abort(null).reason);
    attempt("illegal", () => new AbortSignal());
    const handler = () => log("replaced?"); const r = new AbortController(); r.signal.onabort = handler; r.signal.onabort = null; log(r.signal.onabort); r.abort();
    await new Promise((done) => { const p = new AbortController(); p.signal.addEventListener("abort", done, { once: true }); p.abort(); }); log("settled");`,
  "AbortSignal.any and timeout": `${TRY}
    const a = new AbortController(), b = new AbortController();
    const any = AbortSignal.any([a.signal, b.signal]); any.addEventListener("abort", () => log("any", any.reason)); a.signal.addEventListener("abort", () => log("a"));
    log(any.aborted); a.abort("first"); b.abort("second"); log(any.aborted, any.reason, AbortSignal.any([]).aborted, AbortSignal.any([b.signal]).reason);
    const d = new AbortController(); const nested = AbortSignal.any([AbortSignal.any([d.signal])]); d.abort(3); log(nested.reason);
    attempt("not signals", () => AbortSignal.any([{}]));
    const t = AbortSignal.timeout(20); log(t.aborted, typeof AbortSignal.timeout);
    await new Promise((done) => t.addEventListener("abort", done)); log(t.aborted, t.reason.name, t.reason.code);
    const late = AbortSignal.any([AbortSignal.timeout(10), new AbortController().signal]);
    await new Promise((done) => { late.onabort = done; }); log(late.reason.name);`,
};
