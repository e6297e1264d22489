// The text of a command, as the shells of Linux read it: what a script hands over comes back equal.
import { spawnSync } from "node:child_process";
import { setTimeout as delay } from "node:timers/promises";
import fc from "fast-check";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { commandText, endingText, quote, readError, signalName } from "../../runtime/host/command.js";
import { commandTexts as text } from "./command-texts.js";

const SHELLS = [["/bin/sh"], ["bash", "--posix"]] as const;

for (const [shell, ...first] of SHELLS) {
  const test = suite(`commands in ${shell}`);
  const runIn = (command: string) => {
    // npm has variables of its own for who runs the tests by it.
    const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith("npm_")));
    const { stdout, stderr, status, signal } = spawnSync(shell, [...first, "-c", command], { env });
    return { stdout: stdout.toString(), ...readError(stderr.toString(), "id"), status, signal };
  };
  const argumentsOf = (stdout: string) => stdout.split("\0").slice(0, -1);

  test("any arguments, variables and input come back equal", () => {
    fc.assert(
      fc.property(fc.array(text, { maxLength: 5 }), text, text, (args, value, input) => {
        const script = 'printf "%s\\0" "$@" "$VALUE"; cat';
        const command = commandText("sh", ["-c", script, "sh", ...args], { env: { VALUE: value }, input }, "id");
        const { stdout, status, isStarted } = runIn(command);
        const seen = stdout.split("\0");
        assert.equal(seen.slice(0, -1), args.length === 0 ? [value] : [...args, value]);
        assert.is(seen.at(-1), input);
        assert.is(status, 0);
        assert.ok(isStarted);
      }),
      { numRuns: 60 },
    );
  });

  test("the shell becomes the program: status and signal are its own", () => {
    assert.is(runIn(commandText("sh", ["-c", "exit 143"], { input: "x" }, "id")).status, 143);
    assert.is(runIn(commandText("sh", ["-c", "kill -TERM $$"], { input: "x" }, "id")).signal, "SIGTERM");
    assert.is(signalName(15), "SIGTERM");
    assert.is(signalName(31), "SIGSYS");
  });

  test("what can't be started says so, what ends with the same status does not", () => {
    for (const [program, options] of [
      ["no such program", {}],
      ["/etc/passwd", {}],
      ["/no/such/program", {}],
      ["/usr", {}],
      ["-x", {}],
      ["true", { cwd: "/no/such/folder" }],
    ] as const)
      assert.not(runIn(commandText(program, [], options, "id")).isStarted, program);
    const own = runIn(commandText("sh", ["-c", "echo id >&1; exit 127"], {}, "id"));
    assert.ok(own.isStarted);
    assert.is(own.status, 127);
  });

  test("the folder and the environment are what was asked for, and nothing else", () => {
    const { stdout } = runIn(
      commandText(
        "sh",
        ["-c", 'pwd; env | grep -c ^HOME=; printf "%s\\0" "$@"', "sh"],
        { cwd: "/usr", env: { HOME: undefined }, input: "" },
        "id",
      ),
    );
    assert.is(stdout, "/usr\n0\n\0");
    const variables = argumentsOf(runIn(commandText("env", ["-0"], { input: "x" }, "id")).stdout);
    assert.equal(
      variables.filter((line) => /plasmoid/i.test(line)),
      ["PLASMOID_RUN=id"],
    );
  });

  test("a program is ended with all that it has started, however stubborn", async () => {
    const id = `ending-${process.pid}-${shell.replace("/", "")}`;
    const script = "trap '' TERM; sleep 600 & (exec setsid sleep 600) & sleep 600";
    spawnSync(shell, [...first, "-c", `(${commandText("sh", ["-c", script], {}, id)}) >/dev/null 2>&1 &`]);
    const left = () =>
      spawnSync("sh", ["-c", `grep -lsz '^PLASMOID_RUN=${id}$' /proc/[0-9]*/environ`]).stdout.toString();
    const all = (): number => left().trim().split("\n").length;
    for (let wait = 0; wait < 100 && all() < 4; wait++) await delay(50);
    assert.is(all(), 4, left());
    spawnSync(shell, [...first, "-c", endingText(id)]);
    assert.is(left(), "");
  });
  test.run();
}

const test = suite("what no command can carry");

test("is refused", () => {
  const refuses = (kind: new () => Error, ...[program, args, options]: Parameters<typeof refused>) =>
    assert.throws(
      () => commandText(program, args ?? [], options ?? {}, "id"),
      (thrown: unknown) => thrown instanceof kind,
    );
  refuses(TypeError, "");
  refuses(TypeError, "echo", ["a\0b"]);
  refuses(TypeError, "echo", ["a\ud800b"]);
  refuses(TypeError, "echo", ["\udc00"]);
  refuses(TypeError, "echo", [], { input: "\0" });
  refuses(TypeError, "echo", [], { cwd: "relative" });
  refuses(TypeError, "echo", [], { env: { "a b": "" } });
  refuses(TypeError, "echo", [], { env: { "": "" } });
  refuses(RangeError, "echo", ["x".repeat(131_072)]);
  refuses(RangeError, "echo", ["é".repeat(70_000)]);
  refuses(RangeError, "cat", [], { input: "x".repeat(131_072) });
});

test("a command just short enough is carried", () => {
  const room = 131_071 - commandText("printf", ["%s", ""], {}, "id").length;
  const { stdout } = spawnSync("/bin/sh", ["-c", commandText("printf", ["%s", "x".repeat(room)], {}, "id")]);
  assert.is(stdout.length, room);
  assert.is(quote("it's"), "'it'\\''s'");
});

declare function refused(program: string, args?: readonly string[], options?: Parameters<typeof commandText>[2]): void;

test.run();
