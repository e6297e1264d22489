/** Runs the command `plasmoid` from its sources, as its users would. */
import { fileURLToPath } from "node:url";
import { execa } from "execa";

const loader = fileURLToPath(new URL("../loader.mjs", import.meta.url));
const command = fileURLToPath(new URL("../../src/cli/index.ts", import.meta.url));

export const plasmoid = (
  words: readonly string[],
  options: { cwd?: string; input?: string; env?: NodeJS.ProcessEnv; extendEnv?: boolean } = {},
) => execa(process.execPath, ["--import", loader, command, ...words], { reject: false, timeout: 60_000, ...options });
