import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import * as assert from "uvu/assert";

const folder = fileURLToPath(new URL("./golden/", import.meta.url));

/** Compares with a file that was read by a person; `UPDATE_GOLDEN=1` writes it, to be read again. */
export function golden(name: string, text: string): void {
  const file = join(folder, name);
  if (process.env.UPDATE_GOLDEN) {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  assert.fixture(text, readFileSync(file, "utf8"));
}
