// Lets Node 20 run this repository's TypeScript: types are erased by the TypeScript compiler itself,
// and a relative import of "./x.js" finds "./x.ts", as TypeScript resolves it.
import { register } from "node:module";

register("./hooks.mjs", import.meta.url);
