// Builds the example widgets as their authors would, and opens one of them where a Plasma is there to show it.
import { spawn } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { execa } from "execa";
import { rollup } from "rollup";
import { plasmoid, type Target } from "../src/index.js";

const examples = fileURLToPath(new URL("../examples/", import.meta.url));
const shown = "click-counter";

/** Builds an example for one Plasma alone; why it can't be, or nothing when it is built. */
async function buildFor(target: Target, name: string): Promise<string | undefined> {
  const folder = join(examples, name);
  try {
    const bundle = await rollup({
      input: join(folder, "src/widget.ts"),
      plugins: [plasmoid({ targets: [target], tsconfig: join(folder, "tsconfig.json") })],
    });
    await bundle.write({ dir: join(folder, "dist") });
    await bundle.close();
    return undefined;
  } catch (cause) {
    return cause instanceof Error ? cause.message : String(cause);
  }
}

/** Which Plasmas a widget with C++ was built for, where this machine has not what builds for both. */
const partly: string[] = [];

/** With a Qt for one Plasma, the widget is built for that one. */
async function buildWithWhatIsThere(name: string): Promise<boolean> {
  const reasons: string[] = [];
  for (const [target, plasma] of [
    ["plasma6", "Plasma 6"],
    ["plasma5", "Plasma 5"],
  ] as const) {
    const reason = await buildFor(target, name);
    if (reason === undefined) {
      partly.push(`${name} is for ${plasma} alone: its C++ can't be built for the other one here`);
      return true;
    }
    reasons.push(`  for ${plasma}: ${reason.replace(/\n/g, "\n    ")}`);
  }
  partly.push(
    `${name} is left out: its C++ can't be built here (scripts/hosts.sh --native installs what it needs)\n${reasons.join("\n")}`,
  );
  return false;
}

const names: string[] = [];
for (const name of readdirSync(examples)) {
  console.log(`\n${name}`);
  const isNative = existsSync(join(examples, name, "native"));
  const { failed } = await execa("npm", ["run", "--silent", "build"], {
    cwd: join(examples, name),
    stdio: isNative ? "pipe" : "inherit",
    reject: !isNative,
  });
  if (!failed || (await buildWithWhatIsThere(name))) names.push(name);
}

const built = names.flatMap((name) =>
  readdirSync(join(examples, name, "dist"))
    .filter((file) => file.endsWith(".plasmoid") && !file.startsWith("."))
    .map((file) => join("examples", name, "dist", file)),
);
console.log(`\nBuilt:\n${built.map((file) => `  ${file}`).join("\n")}`);
for (const line of partly) console.log(line);

const { exitCode } = await execa("plasmoidviewer", ["--version"], {
  reject: false,
  env: { QT_QPA_PLATFORM: "offscreen" },
});
const hasDisplay = Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
const folder = join(examples, shown, "dist");
const id = readdirSync(folder).find((file) => !file.startsWith(".") && !file.endsWith(".plasmoid")) ?? "";
if (exitCode === 0 && hasDisplay) {
  console.log(`\nOpening ${shown} in plasmoidviewer…`);
  spawn("plasmoidviewer", ["-a", join(folder, id)], { detached: true, stdio: "ignore" }).unref();
} else
  console.log(
    exitCode === 0
      ? "\nThere is no display to open one on."
      : "\nTo see one, install plasmoidviewer (package plasma-sdk on most distributions) and run\n" +
          `  plasmoidviewer -a examples/${shown}/dist/${id}`,
  );
