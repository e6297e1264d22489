import { decode, encode, parse, safe, stringify, unsafe } from "ini";
export default () => [
  parse("a=1\n[s]\nb = x y\nc[]=1\nc[]=2\n; comment\n[s.t]\nd=true"),
  stringify({ a: 1, s: { b: "x", c: [1, 2] } }),
  encode({ x: "y" }, { section: "sec", whitespace: true }),
  decode('k = "quoted ; not comment"'),
  safe("a;b"),
  safe('"q"'),
  unsafe('"x\\ny"'),
  parse("[a.b.c]\nx=1"),
  parse("flag\nn=null\nf=false"),
  stringify({ "a.b": { c: 1 } }),
  parse("x=1 ; y"),
  parse("=nokey\n[]\n"),
];
