/** The text that the host's shell runs, and how it tells that a program could not be started. No I/O. */

/** What `run()` hands to a program besides its arguments. */
export interface CommandOptions {
  readonly cwd?: string | undefined;
  readonly env?: Readonly<Record<string, string | undefined>> | undefined;
  readonly input?: string | undefined;
}

/** Linux takes no longer argument, and the shell gets the whole command as one. */
const MOST_BYTES = 131_071;

/** One word of a shell's command, whatever is in it. */
export const quote = (text: string): string => `'${String(text).replace(/'/g, "'\\''")}'`;

/**
 * The command as the host's engine takes it. The shell becomes the program in the end, so that exit status and signal
 * are the program's own and ending the process ends the program. `id` is what makes the text unlike all others, which
 * the engine would merge; it is in the environment, by which the program's own children are found, and on standard
 * error when the program could not be started.
 *
 * @throws TypeError for what no command can carry, RangeError for more than it can.
 */
export function commandText(program: string, args: readonly string[], options: CommandOptions, id: string): string {
  const { cwd, env = {}, input } = options;
  if (program === "") throw new TypeError("run() expects the name of a program");
  const lines = [`trap 'echo ${id} >&2' EXIT`];
  if (cwd !== undefined) {
    if (!cwd.startsWith("/")) throw new TypeError(`run({ cwd }) expects an absolute path, found "${cwd}"`);
    lines.push(`cd ${quote(cwd)} || exit 1`);
  }
  for (const name of Object.keys(env)) {
    if (!/^[A-Za-z_][A-Za-z0-9_]*$/.test(name)) throw new TypeError(`"${name}" can't be the name of a variable`);
    const value = env[name];
    lines.push(value === undefined ? `unset ${name}` : `export ${name}=${quote(value)}`);
  }
  if (input !== undefined) {
    // A file without a name: a pipe would need a second process, behind which the program's exit status is lost.
    lines.push(
      'plasmoid_input=$(mktemp) && exec <"$plasmoid_input" || exit 1',
      `printf %s ${quote(input)} >"$plasmoid_input" || plasmoid_input=`,
      'rm -f -- "$plasmoid_input"',
      '[ -n "$plasmoid_input" ] || exit 1',
      "unset plasmoid_input",
    );
  }
  // bash forgets the trap where there is a file that it then can't execute.
  if (program.includes("/")) {
    const file = quote(program);
    lines.push(`[ -e ${file} ] || exit 127`, `[ -f ${file} ] && [ -x ${file} ] || exit 126`);
  }
  lines.push(`export ${MARK}=${id}`);
  lines.push(`exec ${[program, ...args].map(quote).join(" ")}${input === undefined ? " </dev/null" : ""}`);
  const text = lines.join("\n");
  if (text.includes("\0")) throw new TypeError("a command can't carry the character U+0000");
  if (bytesOf(text) > MOST_BYTES)
    throw new RangeError("the command is longer than 128 KiB with its input; put the input into a file");
  return text;
}

const MARK = "PLASMOID_RUN";

/**
 * Ends the program of that id and all that it has started: asks them to, and kills what is left after a second. The
 * marks are read from the system, since the engine does not tell the number of its process.
 */
export const endingText = (id: string): string => `# ${id}
marked() { grep -lsz '^${MARK}=${id}$' /proc/[0-9]*/environ | cut -d / -f 3; }
for n in 1 2 3 4 5 6 7 8 9 10 11 12 13; do
  left=$(marked)
  case $n-$left in
    *-) ;;
    1-*) kill $left ;;
    11-* | 12-* | 13-*) kill -9 $left ;;
  esac
  sleep 0.1 # before the end, too: the engine takes a moment to notice
  [ -n "$left" ] || exit 0
done`;

/** What the program wrote to standard error, or the shell's message where there was no program to start. */
export function readError(stderr: string, id: string): { readonly text: string; readonly isStarted: boolean } {
  const mark = `${id}\n`;
  return stderr.endsWith(mark)
    ? { text: stderr.slice(0, -mark.length), isStarted: false }
    : { text: stderr, isStarted: true };
}

const SIGNALS =
  "HUP INT QUIT ILL TRAP ABRT BUS FPE KILL USR1 SEGV USR2 PIPE ALRM TERM STKFLT CHLD CONT STOP TSTP TTIN TTOU URG XCPU XFSZ VTALRM PROF WINCH IO PWR SYS".split(
    " ",
  );

/** The name of one of Linux's signals. */
export const signalName = (number: number): string => `SIG${SIGNALS[number - 1] ?? number}`;

/** The length as UTF-8. */
function bytesOf(text: string): number {
  let bytes = 0;
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    if (unit < 0xd800 || unit > 0xdfff) bytes += unit < 0x80 ? 1 : unit < 0x800 ? 2 : 3;
    else if (unit < 0xdc00 && (text.charCodeAt(++index) & 0xfc00) === 0xdc00) bytes += 4;
    else throw new TypeError("a command can't carry half of a surrogate pair");
  }
  return bytes;
}
