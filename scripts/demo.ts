// Builds the example widgets as their authors would, and opens one of them where a Plasma is there to show it.
import { spawn } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { execa } from "execa";

const examples = fileURLToPath(new URL("../examples/", import.meta.url));
const shown = "click-counter";

const names: string[] = [];
for (const name of readdirSync(examples)) {
  console.log(`\n${name}`);
  const isNative = existsSync(join(examples, name, "native"));
  const { failed } = await execa("npm", ["run", "--silent", "build"], {
    cwd: join(examples, name),
    stdio: "inherit",
    reject: !isNative,
  });
  if (failed) console.log(`${name} is left out: its C++ needs CMake and both Qts (scripts/hosts.sh --native)`);
  else names.push(name);
}

const built = names.flatMap((name) =>
  readdirSync(join(examples, name, "dist"))
    .filter((file) => file.endsWith(".plasmoid") && !file.startsWith("."))
    .map((file) => join("examples", name, "dist", file)),
);
console.log(`\nBuilt:\n${built.map((file) => `  ${file}`).join("\n")}`);

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
