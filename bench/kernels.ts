// What compiling costs: small programs in modern TypeScript, compiled for V4, against the same written by hand for V4.
// By turns, in one process of each engine, by the time of the processor; the results of both have to be equal.
// --only names,of,kernels  --repetitions N
import { readdirSync, readFileSync } from "node:fs";
import { stripVTControlCharacters } from "node:util";
import ts from "typescript";
import { lower } from "../src/language/v4/index.js";
import { type Engine, engines } from "../test/engine/engine.js";
import type { Bench } from "./run.js";
import { median } from "./shared/median.js";

/** How long one measurement is to take, in milliseconds. */
const SPAN = 25;
const MOST = 1.6;
const MOST_ON_AVERAGE = 1.15;

/**
 * glibc's memcpy without AVX. V4 of Qt 5.15 copies the arguments of a call by it; where something has left the upper
 * halves of the processor's vector registers in use, each change between AVX and older instructions takes 50 ns, and a
 * call of two or three arguments eight times as long as one of one. That is so in one process and not in the next, and
 * says nothing of the code.
 */
const GLIBC_TUNABLES = "glibc.cpu.hwcaps=-AVX512F,-AVX512VL,-AVX2,-AVX_Fast_Unaligned_Load";

const folder = new URL("kernels/", import.meta.url);
const read = (path: string): string => readFileSync(new URL(path, folder), "utf8");

function compiled(name: string): string {
  const target = ts.ScriptTarget.ESNext;
  const { outputText } = ts.transpileModule(read(`modern/${name}.ts`), {
    compilerOptions: { target, module: ts.ModuleKind.ESNext, useDefineForClassFields: true },
  });
  const { code, diagnostics } = lower(outputText, {
    sourceType: "module",
    filename: `${name}.js`,
    polyfills: "inline",
  });
  if (diagnostics.length > 0) throw new Error(`${name}: ${diagnostics[0]!.message}`);
  return code;
}

/** Runs a kernel so often that it takes about as long as is asked for, then tells how long once took. */
const DRIVER = `
export function repeat(run, times, now, done) {
  gc();
  const start = now();
  let result;
  const end = () => done(now() - start, result);
  const isAsync = (value) => typeof value === "object" && value !== null && typeof value.then === "function";
  let left = times;
  const again = (value) => {
    result = value;
    if (--left <= 0) end();
    else run().then(again);
  };
  const first = run();
  if (isAsync(first)) {
    first.then(again);
    return;
  }
  result = first;
  while (--left > 0) result = run();
  end();
}
`;

const mainQml = (names: readonly string[], repetitions: number): string => `import QtQuick 2.15
import "driver.mjs" as Driver
${names.map((_, at) => `import "modern${at}.mjs" as M${at}\nimport "byhand${at}.mjs" as H${at}`).join("\n")}
Item {
  id: root
  property var kernels: [${names.map((_, at) => `[function() { return H${at}.run() }, function() { return M${at}.run() }]`).join(", ")}]
  property int kernel: 0
  property var times: []
  // What Linux has counted for the thread: other programs of a busy machine are not in it.
  function now() {
    var request = new XMLHttpRequest();
    request.open("GET", "file:///proc/thread-self/schedstat", false);
    request.send();
    return parseInt(request.responseText) / 1e6 || Date.now();
  }
  function calibrate() {
    if (kernel === kernels.length) { kernel = 0; measure(0, 0); return; }
    attempt(kernel, 4);
  }
  function attempt(at, count) {
    Driver.repeat(kernels[at][0], count, now, function(ms, result) {
      if (ms < ${SPAN / 2}) { attempt(at, count * (ms < 3 ? 8 : 2)); return; }
      Driver.repeat(kernels[at][1], 3, now, function(_, other) {
        var a = JSON.stringify(result), b = JSON.stringify(other);
        console.log("RESULT " + at + " " + (a === b ? "same" : a + " but " + b));
        root.times.push(Math.max(1, Math.round(count * ${SPAN} / ms)));
        root.kernel++;
        later(calibrate);
      });
    });
  }
  function measure(repetition, version) {
    if (kernel === kernels.length) { kernel = 0; repetition++; }
    if (repetition === ${repetitions}) { Qt.quit(); return; }
    var which = (repetition + version) % 2, at = kernel;
    Driver.repeat(kernels[at][which], times[at], now, function(ms) {
      console.log("MS " + at + " " + which + " " + ms / root.times[at]);
      if (version === 1) root.kernel++;
      later(function() { measure(repetition, 1 - version); });
    });
  }
  function later(work) {
    next.work = work;
    next.restart();
  }
  Timer {
    id: next
    property var work
    interval: 1
    onTriggered: {
      try { work(); } catch (error) { console.log("FAILED " + error + " " + error.stack); Qt.quit(); }
    }
  }
  Component.onCompleted: later(calibrate)
}
`;

interface Measured {
  readonly name: string;
  readonly byHand: number;
  readonly ratio: number;
}

async function measure(engine: Engine, names: readonly string[], repetitions: number): Promise<Measured[]> {
  const files: Record<string, string> = { "driver.mjs": DRIVER, "main.qml": mainQml(names, repetitions) };
  for (const [at, name] of names.entries()) {
    files[`modern${at}.mjs`] = compiled(name);
    files[`byhand${at}.mjs`] = read(`by-hand/${name}.js`);
  }
  const { console, errors } = await engine.evaluate(files, "main.qml", {
    timeout: 60_000 + names.length * repetitions * SPAN * 40,
    env: { QML_XHR_ALLOW_FILE_READ: "1", GLIBC_TUNABLES },
  });
  const text = stripVTControlCharacters([...console, ...errors].join("\n"));
  return names.map((name, at) => {
    const result = new RegExp(`^RESULT ${at} (.*)$`, "m").exec(text)?.[1];
    if (result !== "same") throw new Error(`${name} on ${engine.name}: ${result ?? text}`);
    const samples = [0, 1].map((which) =>
      [...text.matchAll(new RegExp(`^MS ${at} ${which} (.*)$`, "gm"))].map(([, ms]) => Number(ms)),
    ) as [number[], number[]];
    if (samples.some(({ length }) => length !== repetitions)) throw new Error(`${name} on ${engine.name}: ${text}`);
    // Neighbours in time are compared, so that a busy moment of the machine meets both.
    const ratios = samples[1].map((ms, index) => ms / samples[0][index]!);
    return { name, byHand: median(samples[0]), ratio: median(ratios) };
  });
}

function print(engine: Engine, measured: readonly Measured[]): boolean {
  const average = Math.exp(measured.reduce((sum, { ratio }) => sum + Math.log(ratio), 0) / measured.length);
  const row = (name: string, ms: string, ratio: string): void =>
    globalThis.console.log(`${name.padEnd(20)}${ms.padStart(12)}${ratio.padStart(12)}`);
  row(engine.name, "by hand, ms", "compiled");
  for (const { name, byHand, ratio } of measured)
    row(name, byHand.toFixed(3), `× ${ratio.toFixed(2)}${ratio > MOST ? "!" : " "}`);
  row("geometric mean", "", `× ${average.toFixed(3)}${average > MOST_ON_AVERAGE ? "!" : " "}`);
  globalThis.console.log(`at most ${MOST_ON_AVERAGE} on average, ${MOST} for each\n`);
  return average <= MOST_ON_AVERAGE && measured.every(({ ratio }) => ratio <= MOST);
}

const bench: Bench = async (options) => {
  const wanted = options.only?.split(",");
  const names = readdirSync(new URL("modern/", folder))
    .map((file) => file.replace(/\.ts$/, ""))
    .filter((name) => !wanted || wanted.includes(name));
  for (const engine of engines())
    if (!print(engine, await measure(engine, names, Number(options.repetitions ?? 15)))) process.exitCode = 1;
  return undefined;
};

export default bench;
