import { readFileSync, readdirSync, existsSync, writeFileSync } from "node:fs";
import { join, dirname } from "node:path";
import { parseQml, scanQml, scanScript, checkQml, reachableFrom } from "../../src/qml/index.js";
const R="/var/cache/rollup-plugin-plasmoid/plasma6";
const dirs = ["/usr/share/plasma","/usr/share/kpackage","/usr/lib/x86_64-linux-gnu/qt5/qml",R+"/usr/share/plasma",R+"/usr/share/kpackage", R+"/usr/lib/x86_64-linux-gnu/qt6/qml"];
const all: string[]=[];
for (const d of dirs) { try { for (const e of readdirSync(d,{recursive:true,withFileTypes:true})) if (e.isFile()) all.push(join(e.parentPath??e.path,e.name)); } catch {} }
const qml = all.filter(f=>f.endsWith(".qml")), js = all.filter(f=>f.endsWith(".js"));
const texts = qml.map(f=>[f,readFileSync(f,"utf8")] as const);
for (let r=0;r<4;r++){
const docs = texts.map(([f,s])=>parseQml(s,f).document);
const t=performance.now(); let n=0, sc=0; const feats: string[]=[];
for (const d of docs) { const s=scanQml(d); n+=s.uses.length; sc+=s.scriptUses.length; if (r==0) feats.push(d.file+"\t"+s.features.map(f=>f.since+":"+f.what).join("; ")); }
const ms=performance.now()-t; const chars=texts.reduce((n,[,t])=>n+t.length,0);
console.log("scan", ms.toFixed(0),"ms",(chars/1e3/ms).toFixed(1),"MB/s uses",n,"script",sc);
if (r==0) writeFileSync("/tmp/feats.txt", feats.join("\n"));
}
let bad=0;
for (const f of js) { const s=scanScript(readFileSync(f,"utf8"),f); if (s.diagnostics.length) { bad++; console.log(f, s.diagnostics[0]!.place!.line, s.diagnostics[0]!.message); } }
console.log("js", js.length, "bad", bad);
// plasmoids
const plasmoids = all.filter(f=>f.endsWith("/contents/config/main.xml"));
let errs=0;
for (const x of plasmoids) {
  const base = dirname(dirname(x));
  const keys = new Set([...readFileSync(x,"utf8").matchAll(/<entry[^>]*?\bname="([^"]+)"/g)].map(m=>m[1]!));
  const files = new Map();
  for (const f of qml) if (f.startsWith(base+"/")) { const src=readFileSync(f,"utf8"); files.set(f,{source:src,scan:scanQml(parseQml(src,f).document)}); }
  const cfgFile = join(base,"config/config.qml");
  const pages = [...(existsSync(cfgFile)?readFileSync(cfgFile,"utf8"):"").matchAll(/source:\s*"([^"]+)"/g)].map(m=>join(base,"ui",m[1]!)).filter(f=>files.has(f));
  const main = [join(base,"ui/main.qml")].filter(f=>files.has(f));
  const ds = checkQml({ files, resolveScript(i,t){ const p=join(dirname(i),t); if(!existsSync(p)) return "missing"; if (t.endsWith(".mjs")) return "opaque"; return {exports: scanScript(readFileSync(p,"utf8"),p).exports, exact:true}; }, fileExists: existsSync, folderHasQml:(p)=>existsSync(p)&&readdirSync(p).some(n=>n.endsWith(".qml")||n==="qmldir"), configurationKeys: keys, stateKeys:new Set(), apiKeys:new Set(), settingsPages: pages, representations: main, plasma5:false});
  for (const d of ds) { errs++; console.log(`${d.place?.file}:${d.place?.line}:${d.place?.column} ${d.code} ${d.message} ${d.help??""}`); }
  const reach=reachableFrom([...main,...pages],files); const un=[...files.keys()].filter(f=>!reach.has(f)&&!f.endsWith("config.qml"));
  if (un.length) console.log("  unreached", un.map(f=>f.slice(base.length)).join(" "));
}
console.log(plasmoids.length,"plasmoids",errs);
