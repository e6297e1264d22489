import type { ServicePrograms } from "./service-programs.js";

/** Logs the error's name and code, whose messages differ from engine to engine. */
const TRY = `const attempt = (name, call) => { try { log(name, call()); } catch (e) { log(name, "throws", e.name, e instanceof Error, e instanceof DOMException && e.code); } };`;

export const DATA: ServicePrograms = {
  "atob and btoa": String.raw`${TRY}
    for (const text of ["", "a", "ab", "abc", "abcd", "\0\xff\x80", "hello world", null, undefined, 12, "é", "€", "a\ud800"])
      attempt(text, () => btoa(text));
    for (const text of ["", "YQ==", "YWI=", "YWJj", "YQ", "YWI", "Y", "YQ=", "Y Q = =", " YQ==\n\t\f\r", "YQ\v==", "A===", "=", "====", "YQ==YQ==", "abcde", "ab-_", "AP+A", null, undefined, 12, "/w", "ab=c"])
      attempt(text, () => [...atob(text)].map((c) => c.charCodeAt(0)));
    attempt("none", () => btoa()); attempt("none", () => atob());
    let all = ""; for (let i = 0; i < 256; i++) all += String.fromCharCode(i);
    log(btoa(all), atob(btoa(all)) === all);`,
  TextEncoder: String.raw`
    const e = new TextEncoder();
    log(e.encoding, String(e));
    for (const text of [undefined, "", "abc", "é", "€", "😀", "\ud800", "\udc00x", "a\ud83dz", "\ud83d\ude00\ud83d", null, 12])
      log(text, [...e.encode(text)]);
    for (const [text, size] of [["abc", 2], ["€€", 4], ["😀a", 5], ["😀", 3], ["aé", 2], ["", 0], ["\ud800", 3]]) {
      const bytes = new Uint8Array(size);
      log(text, e.encodeInto(text, bytes), [...bytes]);
    }
    log(e.encode("x".repeat(20000) + "é".repeat(9000)).length);
    try { e.encodeInto("a", [1]); } catch (error) { log(error.name); }`,
  "TextDecoder, UTF-8": `
    const bad = [[0x80], [0xc0, 0x80], [0xc3], [0xc3, 0x28], [0xe2, 0x82], [0xe2, 0x82, 0x28], [0xe2, 0x28, 0xa1], [0xed, 0xa0, 0x80], [0xf0, 0x9f, 0x98],
      [0xf0, 0x80, 0x80, 0x80], [0xf4, 0x90, 0x80, 0x80], [0xf5, 0x80], [0xff, 0xfe], [0xf0, 0x9f, 0x41], [0xe0, 0x9f, 0xbf], [0xf1, 0x80, 0xc3, 0xa9], [0x41, 0xc2]];
    const good = [[], [0x61], [0xc3, 0xa9], [0xe2, 0x82, 0xac], [0xf0, 0x9f, 0x98, 0x80], [0xef, 0xbb, 0xbf, 0x61], [0xef, 0xbb, 0xbf], [0xef, 0xbf, 0xbf], [0xf4, 0x8f, 0xbf, 0xbf], [0]];
    for (const bytes of [...bad, ...good]) {
      const all = new Uint8Array(bytes);
      log(bytes, new TextDecoder().decode(all), new TextDecoder("utf8", { ignoreBOM: true }).decode(all));
      try { log(new TextDecoder("UTF-8", { fatal: true }).decode(all.buffer)); } catch (e) { log(e.name); }
    }
    /* not in the async function itself: Qt 6's collector frees what that holds (docs/v4.md) */
    const d = (() => {
    const text = "aé€😀".repeat(5000) + "z";
    const bytes = new TextEncoder().encode(text);
    log(new TextDecoder().decode(bytes) === text);
    const d = new TextDecoder();
    let whole = ""; for (let i = 0; i < 400; i += 3) whole += d.decode(bytes.subarray(i, Math.min(400, i + 3)), { stream: true });
    log(whole.length, whole === text.slice(0, whole.length), d.decode());
    return d; })();
    log(d.decode(new Uint8Array([0xef]), { stream: true }), d.decode(new Uint8Array([0xbb]), { stream: true }), d.decode(new Uint8Array([0xbf, 0x61]), { stream: true }), d.decode(new Uint8Array([0xef, 0xbb, 0xbf])));
    log(d.decode(new Uint8Array([0xe2]), { stream: true }), d.decode(new Uint8Array([0x41])), d.decode(new Uint8Array([0xef, 0xbb, 0xbf, 0x42])));
    log(new TextDecoder().decode(new DataView(new Uint8Array([1, 0x62, 0x63, 4]).buffer, 1, 2)), new TextDecoder().decode());
    try { new TextDecoder().decode("text"); } catch (e) { log(e.name); }`,
  "TextDecoder, other encodings": String.raw`
    for (const label of ["utf-8", "UTF8", " unicode-1-1-utf-8\n", "utf-16", "ucs-2", "utf-16be", "latin1", "ascii", "iso-8859-1", "cp1252", "us-ascii", "nothing", "", "utf-7"])
      try { const { encoding, fatal, ignoreBOM } = new TextDecoder(label); log(label, encoding, fatal, ignoreBOM); } catch (e) { log(label, e.name); }
    const le = (...units) => new Uint8Array(new Uint16Array(units).buffer);
    for (const units of [[0x61, 0x20ac], [0xd83d, 0xde00], [0xd83d], [0xde00, 0x61], [0xd83d, 0xd83d, 0xde00], [0xfeff, 0x61], [0xfffe, 0x61]]) {
      log(units, new TextDecoder("utf-16le").decode(le(...units)), new TextDecoder("utf-16be").decode(le(...units)));
      try { log(new TextDecoder("utf-16le", { fatal: true }).decode(le(...units))); } catch (e) { log(e.name); }
    }
    const d = new TextDecoder("utf-16le");
    const bytes = le(0x61, 0xd83d, 0xde00, 0x62);
    let text = ""; for (const byte of bytes) text += d.decode(new Uint8Array([byte]), { stream: true });
    log(text, d.decode(), new TextDecoder("utf-16le").decode(new Uint8Array([0x61])));
    const all = new Uint8Array(256).map((_, i) => i);
    log(new TextDecoder("windows-1252").decode(all.filter((x) => x < 128 || x > 159)));`,
  structuredClone: `${TRY}
    const show = (v) => v === undefined ? "undefined" : v;
    for (const v of [1, -0, NaN, "text", true, null, undefined, Infinity]) { const c = structuredClone(v); log(Object.is(c, v)); }
    const source = { a: [1, , 3], d: new Date(12345), r: /a+b/gi, m: new Map([[{ k: 1 }, new Set([1, "x"])]]), n: { deep: { er: null } }, u: undefined };
    source.self = source; source.a.self = source.a; source.a.extra = 7;
    const c = structuredClone(source);
    log(c !== source, c.self === c, c.a.self === c.a, 1 in c.a, c.a.length, c.a.extra, c.d instanceof Date, c.d.getTime(), c.r.source, c.r.flags, c.r.lastIndex, "u" in c, Object.keys(c));
    const [[key, value]] = [...c.m]; log(key, [...value], c.n, c.m instanceof Map);
    for (const kind of [Int8Array, Uint8Array, Uint8ClampedArray, Int16Array, Uint16Array, Int32Array, Uint32Array, Float32Array, Float64Array]) {
      const t = structuredClone(new kind([1, 2, 3])); log(t instanceof kind, t.length, [...t]);
    }
    const buffer = new Uint8Array([1, 2, 3, 4, 5, 6, 7, 8]).buffer;
    const shared = structuredClone({ one: new Uint8Array(buffer, 2, 3), two: new DataView(buffer, 1), buffer });
    log(shared.one.buffer === shared.buffer, [...shared.one], shared.one.byteOffset, shared.two.getUint8(0), shared.two.byteLength, shared.buffer !== buffer, shared.buffer.byteLength);
    for (const e of [new Error("m"), new TypeError("t"), new RangeError("r"), Object.defineProperty(new Error("named"), "name", { value: "Custom" }), new SyntaxError()]) {
      const x = structuredClone(e); log(x.name, x.message, x instanceof Error, x.constructor.name, Object.keys(x), typeof x.stack);
    }
    log(structuredClone(new Error("c", { cause: { why: 1 } })).message);
    for (const o of [new Number(3), new String("s"), new Boolean(false)]) { const x = structuredClone(o); log(typeof x, x.valueOf(), x instanceof o.constructor); }
    class Point { constructor() { this.x = 1; } get y() { return 2; } method() {} }
    const p = structuredClone(new Point()); log(p, p instanceof Point, Object.getPrototypeOf(p) === Object.prototype);
    log(structuredClone({ get g() { return 5; } }), structuredClone(Object.create({ inherited: 1 }, { own: { value: 1, enumerable: true }, hidden: { value: 2 } })));
    log(Object.getOwnPropertyDescriptor(structuredClone(Object.freeze({ f: 1 })), "f"), structuredClone({ [Symbol("s")]: 1, a: 1 }));
    for (const [name, bad] of [["function", () => 1], ["symbol", Symbol("x")], ["nested", { a: { b() {} } }], ["map", new Map([[1, Symbol()]])], ["promise", Promise.resolve()], ["weakmap", new WeakMap()], ["weakset", new WeakSet()]])
      attempt(name, () => structuredClone(bad));
    attempt("none", () => structuredClone());
    const moved = new ArrayBuffer(4);
    log(structuredClone({ moved }, { transfer: [moved] }).moved.byteLength);
    try { structuredClone(1, { transfer: [{}] }); } catch (e) { log("transfer throws"); }
    log(structuredClone([undefined, null]).map(show));`,
  "performance and crypto": `${TRY}
    const a = performance.now(); let n = 0; for (let i = 0; i < 200000; i++) n += i;
    const b = performance.now();
    log(typeof a, b >= a, a >= 0, Math.abs(performance.timeOrigin + b - Date.now()) < 60000, typeof performance.toJSON().timeOrigin);
    const bytes = new Uint8Array(32); log(crypto.getRandomValues(bytes) === bytes, bytes.some((x) => x !== 0));
    const words = crypto.getRandomValues(new Uint32Array(64)); log(words.some((x) => x > 0xffff), new Set(words).size > 60);
    const part = new Uint8Array(8); crypto.getRandomValues(part.subarray(2, 4)); log(part[0], part[1], part[4]);
    const ids = Array.from({ length: 200 }, () => crypto.randomUUID());
    log(new Set(ids).size, ids.every((id) => /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/.test(id)));
    attempt("floats", () => crypto.getRandomValues(new Float32Array(2)));
    attempt("much", () => crypto.getRandomValues(new Uint8Array(65537)));
    attempt("empty", () => crypto.getRandomValues(new Uint8Array(0)).length);`,
  DOMException: `
    for (const e of [new DOMException(), new DOMException("m"), new DOMException("m", "AbortError"), new DOMException("m", "DataCloneError"), new DOMException("m", "Own"), new DOMException(undefined, "TimeoutError")])
      log(e.name, e.message, e.code, e instanceof Error, e instanceof DOMException, String(e), Object.prototype.toString.call(e), typeof e.stack);
    log(DOMException.name, new DOMException("m", { name: "NotFoundError", cause: 5 }).cause, Object.keys(new DOMException("a", "b")));
    try { throw new DOMException("thrown", "SyntaxError"); } catch (e) { log(e.name, e.code); }`,
  "console, for what V4 lacks": `
    log(typeof console.table, typeof console.group, typeof console.dir, typeof console.log);
    const text = () => { console.group("group", { a: [1] }); console.table([{ a: 1, b: "x" }, { a: 2, c: 3 }]); console.table(5); console.dir({ a: { b: new Map([[1, new Set([2])]]) } }); console.groupEnd(); console.timeLog("t", 1); };
    log(typeof text);`,
};
