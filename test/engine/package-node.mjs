// Runs the cases named on the command line, and prints what comes of each as a line of JSON behind a mark.
import process from "node:process";
import { pathToFileURL } from "node:url";

const [mark, limit, ...paths] = process.argv.slice(2);
for (const path of paths) {
  let outcome;
  try {
    const { default: main } = await import(pathToFileURL(path));
    const late = new Promise((_, fail) => setTimeout(fail, Number(limit), new Error("not settled in time")).unref());
    const value = await Promise.race([main(), late]);
    outcome = { value: value === undefined ? null : value };
  } catch (error) {
    outcome = { error: String(error), stack: String(error?.stack ?? "") };
  }
  process.stdout.write(`\n${mark} ${JSON.stringify({ path, outcome })}\n`);
}
process.exit(0);
