// Runs the case named on the command line, and prints what comes of it as a line of JSON behind a mark.
import process from "node:process";
import { pathToFileURL } from "node:url";

const [mark, limit, path] = process.argv.slice(2);
let outcome;
try {
  const { default: main } = await import(pathToFileURL(path));
  const late = new Promise((_, fail) => setTimeout(fail, Number(limit), new Error("not settled in time")));
  const value = await Promise.race([main(), late]);
  outcome = { value: value === undefined ? null : value };
} catch (error) {
  outcome = { error: String(error), stack: String(error?.stack ?? "") };
}
let line;
try {
  line = JSON.stringify({ outcome });
} catch (error) {
  line = JSON.stringify({ outcome: { error: `no JSON value: ${error}` } });
}
process.stdout.write(`\n${mark} ${line}\n`, () => process.exit(0));
