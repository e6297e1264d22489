import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import type { ServicePrograms } from "./service-programs.js";

/** Says what it was asked, and some answers of their own. */
export async function serve(): Promise<{ server: Server; base: string }> {
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => {
      const path = request.url ?? "";
      const answer = (type: string, body: string | Uint8Array, status = 200): void => {
        response.writeHead(status, { ...(type && { "content-type": type }), "x-own": "v1" }).end(body);
      };
      if (path === "/redirect") response.writeHead(302, { location: "/echo" }).end();
      else if (path === "/binary") answer("application/octet-stream", Buffer.from([0, 1, 255, 254, 0xc3, 0xa9]));
      else if (path === "/latin") answer("text/plain; charset=iso-8859-1", Buffer.from([0x61, 0xe9]));
      else if (path === "/html") answer("text/html", '<meta charset="iso-8859-1">é');
      else if (path === "/mark") answer("text/plain", "\ufeffmarked");
      else if (path === "/none") answer("", "", 204);
      else if (path === "/empty") answer("text/plain", "");
      else if (path === "/missing") answer("text/plain", "no such thing", 404);
      else if (path === "/close") request.socket.destroy();
      else if (path === "/slow") setTimeout(() => answer("text/plain", "late"), 400);
      else if (path === "/large")
        answer("application/json", JSON.stringify(Array.from({ length: 20000 }, (_, n) => `é${n}`)));
      else
        answer(
          "application/json",
          JSON.stringify({
            method: request.method,
            path,
            own: request.headers["x-a"],
            type: request.headers["content-type"]?.toLowerCase().replace(/;.*$/, ""),
            body: Buffer.concat(chunks).toString("latin1"),
          }),
        );
    });
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  return { server, base: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
}

const TRY = `const attempt = async (name, call) => { try { log(name, await call()); } catch (e) { log(name, "throws", e && e.name || e); } };`;

export const FETCH: ServicePrograms = {
  "fetch: answers": `${TRY}
    const r = await fetch(base + "/echo?a=1#frag");
    log(r.ok, r.status, r.statusText, r.headers.get("X-Own"), r.headers.get("none"), r.headers.has("content-type"), r.type, r.redirected, r.bodyUsed, r instanceof Response, r.headers instanceof Headers);
    log(await r.json(), r.bodyUsed); await attempt("twice", () => r.text());
    for (const path of ["/binary", "/latin", "/html", "/mark", "/none", "/empty", "/missing"]) {
      const a = await fetch(base + path); log(path, a.ok, a.status, await a.clone().text(), [...new Uint8Array(await a.clone().arrayBuffer())]);
    }
    const large = await (await fetch(base + "/large")).json(); log(large.length, large[19999]);
    const moved = await fetch(base + "/redirect"); log((await moved.json()).path, moved.status);
    const blob = await (await fetch(base + "/binary")).blob(); log(blob.size, blob.type);
    await attempt("no json", async () => (await fetch(base + "/missing")).json());
    log((await Promise.all(["/echo?1", "/echo?2", "/echo?3"].map((path) => fetch(base + path).then((x) => x.json())))).map((x) => x.path));`,
  "fetch: requests": `${TRY}
    const send = async (init, path = "/echo") => { const { method, body, type, own } = await (await fetch(base + path, init)).json(); return [method, body, type, own]; };
    log(await send(), await send({ headers: { "X-A": "1" } }), await send({ method: "post", body: "é€" }), await send({ method: "PUT", body: "{}", headers: { "Content-Type": "application/json" } }));
    log(await send({ method: "POST", body: new Uint8Array([255, 0, 1]), headers: [["X-A", "a"], ["x-a", "b"], ["content-type", "a/b"]] }), await send({ method: "PATCH", body: "p" }), await send({ method: "DELETE" }));
    log(await send({ method: "POST", body: new URLSearchParams({ a: "1 2", b: "ü" }) }), await send({ method: "POST", body: new Blob(["bl", "ob"], { type: "text/x-own" }) }));
    const form = new FormData(); form.append("a", "1"); form.append("f", new Blob(["file"], { type: "text/plain" }), "n.txt");
    const [, body, type] = await send({ method: "POST", body: form }); const [first] = body.split("\\r\\n"); log(type, body.split(first).join("|"));
    log(await send(new Headers({ "x-a": "q" }) && { headers: new Headers({ "x-a": "q" }) }));
    const request = new Request(base + "/echo", { method: "POST", body: "req", headers: { "x-a": "z" } }); log(request.method, request.headers.get("x-a"), request.url === base + "/echo", await request.clone().text());
    const { method, body: sent, own } = await (await fetch(request)).json(); log(method, sent, own);
    const head = await fetch(base + "/echo", { method: "HEAD" }); log(head.status, await head.text());
    log(await (await fetch(new URL("/echo?u=1", base))).json());`,
  "fetch: failures": `${TRY}
    await attempt("closed", () => fetch(base + "/close"));
    await attempt("nobody", () => fetch("http://127.0.0.1:9/"));
    await attempt("relative", () => fetch("/echo"));
    await attempt("body of GET", () => fetch(base, { body: "x" }));
    await attempt("header", () => fetch(base, { headers: { "bad name": "1" } }));
    await attempt("header value", () => fetch(base, { headers: { a: "x\\ny" } }));
    await attempt("aborted before", () => fetch(base + "/echo", { signal: AbortSignal.abort() }));
    await attempt("aborted before, with a reason", () => fetch(base + "/echo", { signal: AbortSignal.abort("why") }));
    const c = new AbortController(); setTimeout(() => c.abort(), 50);
    await attempt("aborted", () => fetch(base + "/slow", { signal: c.signal }));
    await attempt("timeout", () => fetch(base + "/slow", { signal: AbortSignal.timeout(60) }));
    const d = new AbortController(); const r = await fetch(base + "/echo", { signal: d.signal }); log(r.ok);
    log(await (await fetch(base + "/slow")).text());`,
  "Response, Headers, Blob": `${TRY}
    const r = new Response("text", { status: 201, statusText: "Made", headers: { a: "1" } }); log(r.status, r.ok, r.statusText, r.headers.get("content-type"), r.headers.get("A"), r.url, r.type, await r.clone().text(), await r.text(), r.bodyUsed);
    log(await Response.json({ a: 1 }).json(), Response.json(1).headers.get("content-type"), Response.error().type, Response.error().status, Response.redirect("http://a/", 301).headers.get("location"));
    await attempt("status", () => new Response("", { status: 99 })); await attempt("null body", () => new Response("x", { status: 204 })); log(await new Response().text(), new Response(null, { status: 204 }).status);
    log([...new Uint8Array(await new Response("é").arrayBuffer())], await new Response(new Uint8Array([104, 105])).text(), await new Response(new URLSearchParams("a=b")).text());
    const h = new Headers({ "B-b": " 2 ", a: "1" }); h.append("a", "3"); h.append("Set-Cookie", "x"); h.append("set-cookie", "y");
    log([...h], h.get("A"), h.getSetCookie(), [...h.keys()], [...h.values()], h.has("b-B")); h.set("a", 5); h.delete("b-b"); log([...h.entries()]); h.forEach((v, k, all) => log(k, v, all === h));
    await attempt("name", () => new Headers({ "a b": "1" })); await attempt("value", () => new Headers([["a", "€"]])); await attempt("pair", () => new Headers([["a"]])); log([...new Headers([["q", "1"], ["Q", "2"]])], [...new Headers(h)].length, String(h), String(r));
    const b = new Blob(["ab", new Uint8Array([99, 100]), new Blob(["ef"])], { type: "Text/Plain" }); log(b.size, b.type, await b.text(), await b.slice(1, 3).text(), await b.slice(-2).text(), b.slice(0, 1, "x/y").type, [...new Uint8Array(await b.arrayBuffer())], String(b));
    const f = new FormData(); f.append("a", 1); f.append("a", "2"); f.append("b", "x"); f.set("a", "9"); log([...f], f.get("a"), f.getAll("a"), f.get("z"), f.has("b")); f.delete("b"); log([...f.keys()], [...f.values()]);`,
};
