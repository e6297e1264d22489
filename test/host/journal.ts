import { spawn, spawnSync } from "node:child_process";
import { existsSync, rmSync } from "node:fs";
import { poll } from "./processes.js";

const DAEMON = "/lib/systemd/systemd-journald";
const SOCKET = "/run/systemd/journal/socket";

/** What begins a command whose output goes into the journal, as systemd's units have theirs. */
export const INTO_JOURNAL: readonly string[] = ["systemd-cat", "-t", "plasmashell"];

export interface Journal {
  close(): void;
}

/**
 * The journal of this machine: that of its systemd, else one by a systemd-journald of our own, which takes root. A text
 * says what is missing.
 */
export async function openJournal(): Promise<Journal | string> {
  if (existsSync("/run/systemd/system")) return takesEntries() ? { close() {} } : "needs a journal that can be read";
  if (!existsSync(DAEMON)) return "needs systemd-journald, run bash scripts/hosts.sh";
  if (process.getuid?.() !== 0) return "needs systemd, or root to start a systemd-journald";
  // what it makes, where there was nothing before
  const made = ["/run/systemd/journal", "/run/log/journal"].filter((path) => !existsSync(path));
  const daemon = spawn("setpriv", ["--pdeathsig", "KILL", DAEMON], { stdio: "ignore" });
  const close = (): void => {
    daemon.kill("SIGKILL");
    for (const path of made) rmSync(path, { recursive: true, force: true });
  };
  try {
    await poll("the journal", 10_000, () => (existsSync(SOCKET) && takesEntries()) || undefined);
    return { close };
  } catch {
    close();
    return "systemd-journald does not start here";
  }
}

/** Whether the journal gives back what it is told. */
function takesEntries(): boolean {
  const text = `an entry ${Math.random()}`;
  spawnSync("systemd-cat", ["-t", "plasmoid-test", "echo", text]);
  const read = ["--no-pager", "--quiet", "--lines=20", "-t", "plasmoid-test"];
  return spawnSync("journalctl", read, { encoding: "utf8" }).stdout?.includes(text) ?? false;
}
