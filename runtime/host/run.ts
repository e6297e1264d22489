import { isWidgetThere, whenEnded } from "../services/anchor.js";
import { commandText, endingText, readError, signalName } from "./command.js";
import { type Answer, startCommand, startEnding } from "./executable.js";
import { RunError } from "./run-error.js";

export interface RunOptions {
  /** The absolute path of the folder that the program runs in. Default: that of Plasma, mostly the user's home. */
  readonly cwd?: string | undefined;
  /** Variables besides those of the session, by name; `undefined` takes one away. `PATH` decides what is found. */
  readonly env?: Readonly<Record<string, string | undefined>> | undefined;
  /** What the program reads from its standard input; up to about 100 KB. Default: nothing. */
  readonly input?: string | undefined;
  /**
   * Milliseconds after which the program and all that it has started are ended: asked by SIGTERM, and killed a second
   * later. The promise is rejected when they are gone. Default, and beyond 24 days: none.
   */
  readonly timeout?: number | undefined;
  /** Rejects the promise with the signal's reason at once, and ends the program as `timeout` does. */
  readonly signal?: AbortSignal | undefined;
  /** Whether an exit status other than 0, or an end by a signal, rejects the promise. Default: true. */
  readonly reject?: boolean | undefined;
}

/** What a program left behind. */
export interface RunResult {
  /** The whole standard output, read in the session's encoding (UTF-8); what is not text becomes U+FFFD. */
  readonly stdout: string;
  /** The whole standard error, likewise. */
  readonly stderr: string;
  /** The exit status: 0, unless `reject` is false. Null where a signal ended the program. */
  readonly exitCode: number | null;
  /** The name of the signal that ended the program, such as `"SIGTERM"`; null where none did. */
  readonly signal: string | null;
}

/** What ends the programs that are still running, when the widget is removed. */
let pending: Set<() => void> | undefined;
let count = 0;

/** Timers take no longer ones. */
const LONGEST_TIMEOUT = 2 ** 31 - 1;

function isAlive(): boolean {
  if (!pending) {
    const all = new Set<() => void>();
    pending = all;
    whenEnded(() => {
      for (const giveUp of [...all]) giveUp();
    });
  }
  return isWidgetThere();
}

/**
 * Runs a program with these arguments, each handed over as it is: no shell reads them. The promise is fulfilled when
 * the program has ended with exit status 0. When the widget is removed the program is ended, and nobody is called back.
 *
 * Plasma runs it through its "executable" engine, `Plasma5Support.DataSource` on Plasma 6 and `PlasmaCore.DataSource`
 * on Plasma 5; seen on 5.27 and 6.3. The program finds a variable `PLASMOID_RUN` in its environment.
 *
 * ```ts
 * const { stdout } = await run("df", ["--output=pcent", folder], { timeout: 5000 });
 * ```
 *
 * @throws RunError (as a rejection) whose `code` tells what went wrong.
 * @throws TypeError (as a rejection) for arguments that no command can carry, such as U+0000; RangeError where all
 * together is longer than 128 KiB.
 */
export function run(program: string, args: readonly string[] = [], options: RunOptions = {}): Promise<RunResult> {
  return new Promise((resolve, reject) => {
    const { signal, timeout } = options;
    if (timeout !== undefined && !(timeout >= 0)) throw new TypeError(`run({ timeout }) can't be ${timeout}`);
    if (signal?.aborted) throw signal.reason;
    const command = [program, ...args];
    const id = `run-${Date.now().toString(36)}-${Math.random().toString(36).slice(2)}-${++count}`;
    const text = commandText(program, args, options, id);
    if (!isAlive()) return;

    let timer: number | undefined;
    let isLate = false;
    const settle = (): void => {
      clearTimeout(timer);
      pending?.delete(giveUp);
      signal?.removeEventListener("abort", abort);
    };
    const stop = startCommand(text, (answer) => {
      settle();
      const { text: stderr, isStarted } = readError(answer.stderr, id);
      const result = { ...endOf(answer), stdout: answer.stdout, stderr };
      if (isLate) reject(late(command, timeout, result));
      else if (!isStarted) reject(notStarted(command, result));
      else if (result.exitCode === 0 || options.reject === false) resolve(result);
      else reject(failed(command, result));
    });
    /** Asks all to end; the engine kills what is left of the program itself when it is told to forget it. */
    const end = (then: () => void): void =>
      startEnding(endingText(id), () => {
        stop();
        then();
      });
    /** The program itself ends with the widget's object of the engine, which is gone when the rest has ended. */
    const giveUp = (): void => {
      settle();
      startEnding(endingText(id), () => undefined);
    };
    const abort = (): void => {
      settle();
      end(() => undefined);
      reject(signal?.reason);
    };
    pending?.add(giveUp);
    signal?.addEventListener("abort", abort);
    if (timeout !== undefined && timeout <= LONGEST_TIMEOUT)
      timer = setTimeout(() => {
        isLate = true;
        end(() => {
          settle();
          reject(late(command, timeout, {}));
        });
      }, timeout) as unknown as number;
  });
}

const endOf = ({ exitCode, isCrash }: Answer): Pick<RunResult, "exitCode" | "signal"> =>
  isCrash ? { exitCode: null, signal: signalName(exitCode) } : { exitCode, signal: null };

function failed(command: readonly string[], result: RunResult): RunError {
  const { exitCode, signal, stderr } = result;
  const how = signal === null ? `ended with exit status ${exitCode}` : `was ended by ${signal}`;
  const [said] = stderr.trim().split("\n", 1);
  return new RunError(
    signal === null ? "EXIT" : "SIGNAL",
    `${command[0]} ${how}${said ? `: ${said}` : ""}`,
    command,
    result,
  );
}

function notStarted(command: readonly string[], result: RunResult): RunError {
  const isMissing = result.exitCode === 127;
  const reason = result.stderr.trim() || "the file is not executable";
  const message = isMissing ? `there is no program ${command[0]}` : `${command[0]} can't be started: ${reason}`;
  return new RunError(isMissing ? "NOT_FOUND" : "NOT_STARTED", message, command, { ...result, exitCode: null });
}

const late = (command: readonly string[], timeout: number | undefined, result: Partial<RunResult>): RunError =>
  new RunError("TIMEOUT", `${command[0]} took more than ${timeout} ms`, command, result);
