/** The command `plasmoid` at a terminal, which script(1) is: what it asks is answered as a person would type it. */
import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import { stripVTControlCharacters } from "node:util";

const loader = fileURLToPath(new URL("../loader.mjs", import.meta.url));
const command = fileURLToPath(new URL("../../src/cli/index.ts", import.meta.url));

/** What is printed last, and what is typed then. */
export type Answer = readonly [question: RegExp, typed: string];

export interface Said {
  readonly exitCode: number | null;
  /** Both streams and what was typed, as the terminal shows them. */
  readonly printed: string;
}

const quoted = (word: string): string => `'${word.replaceAll("'", "'\\''")}'`;

/** Runs it until it ends, a minute at most; each answer is typed once, when its question is there. */
export function plasmoidAtTerminal(
  words: readonly string[],
  answers: readonly Answer[],
  { cwd, env }: { readonly cwd?: string; readonly env?: NodeJS.ProcessEnv } = {},
): Promise<Said> {
  const line = [process.execPath, "--import", loader, command, ...words].map(quoted).join(" ");
  const child = spawn("script", ["--quiet", "--flush", "--return", "--command", `exec ${line}`, "/dev/null"], {
    cwd,
    env: { ...process.env, ...env, SHELL: "/bin/sh", TERM: "xterm" },
    timeout: 60_000,
  });
  const left = [...answers];
  let printed = "";
  let answered = 0;
  child.stderr.resume();
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    printed += text;
    const [next] = left;
    if (!next?.[0].test(stripVTControlCharacters(printed).slice(answered))) return;
    left.shift();
    answered = stripVTControlCharacters(printed).length;
    child.stdin.write(next[1]);
  });
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (exitCode) =>
      resolve({ exitCode, printed: stripVTControlCharacters(printed).replaceAll("\r", "") }),
    );
  });
}
