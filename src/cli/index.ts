#!/usr/bin/env node
/**
 * Room: the command `plasmoid`.
 *
 * In: words of the command line. Out: builds and messages; the exit code says whether what was asked for was done. The
 * work is done by the other rooms.
 */
import { createRequire } from "node:module";
import { CHECK_HELP, check } from "./check.js";
import { DEV_HELP, dev } from "./dev.js";
import { INIT_HELP, init } from "./init.js";
import { INSTALL_HELP, install, uninstall } from "./install.js";
import { LOGS_HELP, logs } from "./logs.js";
import { UsageError } from "./usage.js";

const COMMANDS: Readonly<Record<string, (words: string[]) => Promise<number>>> = {
  init,
  dev,
  check,
  install,
  uninstall,
  logs,
};

const HELP = `plasmoid: KDE Plasma widgets in TypeScript

${INIT_HELP}

${DEV_HELP}

${CHECK_HELP}

${INSTALL_HELP}

${LOGS_HELP}

  plasmoid --version
  plasmoid --help
`;

async function main([name, ...words]: readonly string[]): Promise<number> {
  if (name === undefined || name === "--help" || name === "-h" || name === "help") {
    process.stdout.write(HELP);
    return name === undefined ? 1 : 0;
  }
  if (name === "--version" || name === "-v") {
    const { version } = createRequire(import.meta.url)("rollup-plugin-plasmoid/package.json") as { version: string };
    process.stdout.write(`${version}\n`);
    return 0;
  }
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (!command) throw new UsageError(`there is no command ${name}`);
  if (words.includes("--help") || words.includes("-h")) {
    process.stdout.write(HELP);
    return 0;
  }
  return command([...words]);
}

main(process.argv.slice(2)).then(
  (code) => {
    process.exitCode = code;
  },
  (failure: unknown) => {
    process.exitCode = 1;
    if (failure instanceof UsageError)
      process.stderr.write(`plasmoid: ${failure.message}\n\nplasmoid --help says more.\n`);
    else process.stderr.write(`${failure instanceof Error ? (failure.stack ?? failure.message) : String(failure)}\n`);
  },
);
