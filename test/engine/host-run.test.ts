// Programs run by Plasma's own "executable" engine, on both Qts: what a script gets of them.
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { buildFiles } from "../host/build.js";
import { requireHosts } from "../host/driver.js";
import { runBare } from "./bare-widget.js";
import { engines } from "./engine.js";

requireHosts();

/** What each of them says is compared below. */
// biome-ignore-start lint/suspicious/noTemplateCurlyInString: they are code
const CASES = {
  words: 'run("printf", ["<%s>", "a  b", "$HOME", "it\'s", "é\\n", ""])',
  twiceAtOnce:
    'Promise.all([0, 1, 2].map(() => run("sh", ["-c", "echo $$"]))).then((all) => new Set(all.map(({ stdout }) => stdout)).size)',
  exit: 'run("ls", ["/no/such"])',
  allowedExit: 'run("sh", ["-c", "echo no; exit 3"], { reject: false })',
  allowedSignal: 'run("sh", ["-c", "kill -TERM $$"], { reject: false })',
  killed: 'run("sh", ["-c", "echo out; echo err >&2; kill -KILL $$"])',
  missing: 'run("no-such-program")',
  denied: 'run("/etc/passwd")',
  noFolder: 'run("true", [], { cwd: "/no/such" })',
  folder: 'run("pwd", [], { cwd: "/usr" })',
  environment:
    'run("sh", ["-c", "echo $A; env | grep -c ^HOME="], { env: { A: "x\'y", HOME: undefined }, reject: false })',
  input: 'run("cat", [], { input: "é\'\\n$x\\\\ \\n" })',
  noInput: 'run("cat")',
  long: 'run("sh", ["-c", "head -c 5000000 /dev/zero | tr \'\\\\0\' x"]).then(({ stdout }) => stdout.length)',
  longArgument: 'run("printf", ["%s", "é".repeat(60000)]).then(({ stdout }) => stdout === "é".repeat(60000))',
  notText: 'run("printf", ["a\\\\377b"])',
  tooLong: 'run("echo", ["x".repeat(131072)])',
  nul: 'run("echo", ["a\\0b"])',
  timeout: 'run("sh", ["-c", "echo out; sleep 701 & sleep 702; :"], { timeout: 100 })',
  stubborn: `run("sh", ["-c", "trap '' TERM; sleep 703 & sleep 704; :"], { timeout: 100 })`,
  aborted: 'run("sh", ["-c", "sleep 705 & sleep 706; :"], { signal: abortAfter(100) })',
  abortedBefore: 'run("touch", [witness], { signal: AbortSignal.abort(new Error("mine")) })',
  quickEnough: 'run("true", [], { timeout: Infinity, signal: new AbortController().signal })',
  sh: 'sh`printf "<%s>" ${"a  $b\'"} ${["c", "d e"]} ${7} | tr a-z A-Z`',
  letGo: "sh`setsid -f sleep 65.43 >/dev/null 2>&1`",
  shStatus: "sh({ reject: false })`exit ${7}`",
} as const;
// biome-ignore-end lint/suspicious/noTemplateCurlyInString: they are code

const built = await buildFiles({
  "src/widget.ts": `
    import { defineWidget } from "rollup-plugin-plasmoid/runtime";
    import { begin } from "./cases.js";
    export default defineWidget(
      { id: "org.example.run", name: "Run", ui: { full: "./ui/Full.qml" } },
      () => ({ api: { begin } }),
    );`,
  "src/cases.ts": `
    import { run, RunError, type RunErrorCode, type RunResult, sh } from "rollup-plugin-plasmoid/host";
    const witness = "/tmp/plasmoid-run-witness-" + Date.now();
    function abortAfter(delay: number): AbortSignal {
      const controller = new AbortController();
      setTimeout(() => controller.abort(), delay);
      return controller.signal;
    }
    const told = (thrown: unknown): object =>
      thrown instanceof RunError
        ? { code: thrown.code satisfies RunErrorCode, message: thrown.message, command: thrown.command,
            exitCode: thrown.exitCode, signal: thrown.signal, stdout: thrown.stdout, stderr: thrown.stderr }
        : { thrown: String(thrown) };
    async function tell(name: string, promise: Promise<RunResult | number | boolean>): Promise<void> {
      console.log("CASE", JSON.stringify({ name, ...(await promise.then((value) => ({ value }), told)) }));
    }
    export async function begin(): Promise<void> {
      await Promise.all([
        ${Object.entries(CASES)
          .map(([name, code]) => `tell(${JSON.stringify(name)}, ${code}),`)
          .join("\n        ")}
      ]);
      await new Promise((done) => setTimeout(done, 300)); // those that end the others end, too
      await tell("left", run("sh", ["-c", "ps axo args | grep '[s]leep 70'; pkill -xf 'sleep 65.43' && echo alive; ls " + witness], { reject: false }));
    }`,
  "src/ui/Full.qml": `
    import QtQuick 2.15
    Item { Component.onCompleted: widget.begin().then(function() { Qt.quit(); }) }`,
});

const without = suite("a host without the engine");

/** Node in its place: the host's objects are made by Qt, which has timers here and nothing else. */
without("says so", async () => {
  const timer = { ended() {}, triggered: { connect() {} }, start() {}, stop() {} };
  const createQmlObject = (text: string): object => {
    if (/\bTimer\b/.test(text)) return timer;
    throw new Error(`module is not installed: ${text}`);
  };
  Object.assign(globalThis, { Qt: { application: {}, createQmlObject }, PLASMOID_SCOPE: { objectName: "", item: {} } });
  try {
    const { run, RunError } = await import("../../runtime/host/index.js");
    const thrown = await run("true").catch((error: unknown) => error);
    assert.instance(thrown, RunError);
    assert.is((thrown as InstanceType<typeof RunError>).code, "UNAVAILABLE");
    assert.match(String(thrown), /executable/);
  } finally {
    for (const name of ["Qt", "PLASMOID_SCOPE"]) Reflect.deleteProperty(globalThis, name);
  }
});

without.run();

type Told = Readonly<Record<string, unknown>> & { readonly value?: unknown };

for (const engine of engines()) {
  const test = suite(`programs on ${engine.name}`);
  const { console: lines, errors } = await runBare(engine, built, "", { timeout: 30_000 });
  const told = new Map<string, Told>();
  for (const line of lines) {
    const { name, ...rest } = JSON.parse(line.replace(/^CASE /, ""));
    told.set(name, rest);
  }
  const isOf = (name: string, expected: Told) => assert.equal(told.get(name), expected);
  const gives = (name: string, value: object) =>
    isOf(name, { value: { exitCode: 0, signal: null, stdout: "", stderr: "", ...value } });
  const fails = (name: string, expected: object) => {
    const { command: _command, ...rest } = told.get(name) ?? {};
    assert.equal(rest, { exitCode: null, signal: null, stdout: "", stderr: "", ...expected });
  };

  test("arguments arrive as they are, and the same command twice at once runs twice", () => {
    gives("words", { stdout: "<a  b><$HOME><it's><é\n><>" });
    isOf("twiceAtOnce", { value: 3 });
    isOf("longArgument", { value: true });
  });

  test("an exit status or a signal rejects, unless the author wants to see it", () => {
    const said = "ls: cannot access '/no/such': No such file or directory";
    fails("exit", { code: "EXIT", message: `ls ended with exit status 2: ${said}`, exitCode: 2, stderr: `${said}\n` });
    assert.equal(told.get("exit")?.command, ["ls", "/no/such"]);
    const killed = { code: "SIGNAL", message: "sh was ended by SIGKILL: err", signal: "SIGKILL" };
    fails("killed", { ...killed, stdout: "out\n", stderr: "err\n" });
    gives("allowedExit", { exitCode: 3, stdout: "no\n" });
    gives("allowedSignal", { exitCode: null, signal: "SIGTERM" });
  });

  test("what can't be started says why", () => {
    const { stderr: _missing, ...missing } = told.get("missing") ?? {};
    const message = "there is no program no-such-program";
    assert.equal(missing, {
      code: "NOT_FOUND",
      message,
      command: ["no-such-program"],
      exitCode: null,
      signal: null,
      stdout: "",
    });
    fails("denied", { code: "NOT_STARTED", message: "/etc/passwd can't be started: the file is not executable" });
    assert.is(told.get("noFolder")?.code, "NOT_STARTED");
    assert.match(String(told.get("noFolder")?.message), /\/no\/such/);
    assert.match(String(told.get("tooLong")?.thrown), /^RangeError: .*128 KiB/);
    assert.match(String(told.get("nul")?.thrown), /^TypeError: .*U\+0000/);
  });

  test("folder, environment and input are the program's", () => {
    gives("folder", { stdout: "/usr\n" });
    gives("environment", { stdout: "x'y\n0\n", exitCode: 1 });
    gives("input", { stdout: "é'\n$x\\ \n" });
    gives("noInput", {});
  });

  test("output is read whole, and what is not text is marked", () => {
    isOf("long", { value: 5_000_000 });
    gives("notText", { stdout: "a\ufffdb" });
  });

  test("a timeout and an abort end the program and what it has started", () => {
    fails("timeout", { code: "TIMEOUT", message: "sh took more than 100 ms", signal: "SIGTERM", stdout: "out\n" });
    fails("stubborn", { code: "TIMEOUT", message: "sh took more than 100 ms", signal: "SIGKILL" });
    isOf("aborted", { thrown: "AbortError: This operation was aborted" });
    isOf("abortedBefore", { thrown: "Error: mine" });
    gives("quickEnough", {});
    assert.is((told.get("left") as { value: { stdout: string } }).value.stdout, "alive\n");
  });

  test("sh reads what the author writes, and quotes what is inserted", () => {
    gives("sh", { stdout: "<A  $B'><C><D E><7>" });
    gives("shStatus", { exitCode: 7 });
    gives("letGo", {}); // and it is alive until the end
  });

  test("nothing else is said", () =>
    assert.equal(
      errors.filter((line) => /\.qml|\.js|QProcess/.test(line)),
      [],
    ));
  test.run();
}
