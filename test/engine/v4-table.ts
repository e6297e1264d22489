// Writes the tables of docs/v4.md from the cases: node --import ./test/loader.mjs test/engine/v4-table.ts
import { readFileSync, writeFileSync } from "node:fs";
import type { Defect } from "./v4-defect.js";
import { DEFECTS_BY_KIND } from "./v4-defects.js";

const file = new URL("../../docs/v4.md", import.meta.url);
const cell = (text: string): string => text.replace(/\|/g, "\\|");

function table(defects: readonly Defect[]): string {
  const rows = defects.map(({ name, v4, how, brokenRaw }) => {
    const on = (qt: 5 | 6): string => (brokenRaw.includes(qt) ? "✗" : "ok");
    return `| ${cell(name)} | ${cell(v4)} | ${on(5)} | ${on(6)} | ${cell(how)} |`;
  });
  return ["| code | V4, uncompiled | 5.15 | 6.8 | what the compiler does |", "|---|---|---|---|---|", ...rows].join(
    "\n",
  );
}

let text = readFileSync(file, "utf8");
for (const [name, defects] of Object.entries(DEFECTS_BY_KIND))
  text = text.replace(
    new RegExp(`(<!-- ${name} -->\\n)[\\s\\S]*?(\\n<!-- end -->)`),
    (_all, begin: string, end: string) => begin + table(defects) + end,
  );
writeFileSync(file, text);
