/**
 * Why a command has no result:
 *
 * - `"EXIT"`: the program ended with an exit status other than 0;
 * - `"SIGNAL"`: it was ended by a signal;
 * - `"TIMEOUT"`: it took longer than it was given, and was ended;
 * - `"NOT_FOUND"`: there is no such program;
 * - `"NOT_STARTED"`: it can't be started, for want of permission or of the folder `cwd`; `stderr` says it;
 * - `"UNAVAILABLE"`: the host has no "executable" engine (on Plasma 6 the module org.kde.plasma.plasma5support).
 */
export type RunErrorCode = "EXIT" | "SIGNAL" | "TIMEOUT" | "NOT_FOUND" | "NOT_STARTED" | "UNAVAILABLE";

export interface RunErrorDetails {
  readonly exitCode?: number | null;
  readonly signal?: string | null;
  readonly stdout?: string;
  readonly stderr?: string;
}

/** What `run()` and `sh` are rejected with, unless they were aborted: that is the signal's own reason. */
export class RunError extends Error {
  readonly code: RunErrorCode;
  /** The program and its arguments. */
  readonly command: readonly string[];
  /** The exit status; null where the program did not end by itself. */
  readonly exitCode: number | null;
  /** The name of the signal that ended the program, such as `"SIGKILL"`; null where none did. */
  readonly signal: string | null;
  /** What the program had written to its standard output; with `"TIMEOUT"` what is known of it. */
  readonly stdout: string;
  /** What the program had written to its standard error. */
  readonly stderr: string;

  constructor(code: RunErrorCode, message: string, command: readonly string[], details: RunErrorDetails = {}) {
    super(message);
    this.name = "RunError";
    this.code = code;
    this.command = command;
    this.exitCode = details.exitCode ?? null;
    this.signal = details.signal ?? null;
    this.stdout = details.stdout ?? "";
    this.stderr = details.stderr ?? "";
  }
}
