// From a file's being saved to the written package, in watch mode: the feed reader of the examples and a generated
// widget of 200 modules, 60 QML files and three packages, each edited in five ways. Beside it, edit by edit, `rollup -w`
// with plain @rollup/plugin-typescript on the same scripts. Then how long a mistake in types takes to be printed, and
// builds with type checking in processes of their own beside `tsc --noEmit`: the first ever, and one that finds what the
// last one has kept. Prints its own tables and fails where a limit is passed.
// --edits N (20) of each kind, --only feed or large, --part edits, mistakes or cold, --profile FOLDER (for the watchers'
// CPU profiles), --seconds N (420): what is not measured when they are over is left out, and that is said.
import { mkdtempSync, rmSync } from "node:fs";
import { loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { cold } from "./rebuild/cold.js";
import { table } from "./rebuild/table.js";
import { Watched } from "./rebuild/watched.js";
import type { Answer } from "./rebuild/watcher.js";
import type { Bench } from "./run.js";
import { projects } from "./shared/edited-projects.js";
import { median } from "./shared/median.js";

type Name = keyof typeof projects;

/** What was asked for, in milliseconds from save to written package. */
const LIMITS: Readonly<Record<Name, number>> = { feed: 100, large: 150 };
/** From save to printed mistake. */
const MISTAKE_LIMIT = 2000;
const MISTAKES = 5;
const COLD_BUILDS = 5;
/** How many times as long as `tsc --noEmit` a build may take. */
const COLD_LIMIT = 2;
/** Rounds of edits before those that count. */
const WARM_UP = 3;

const load = (): string =>
  `load ${loadavg()
    .map((one) => one.toFixed(1))
    .join(" ")}`;

/** Says that a limit was passed, which fails the bench. */
function judge(isKept: boolean, limit: string): string {
  if (isKept) return limit;
  process.exitCode = 1;
  return `${limit}!`;
}

const shown = (milliseconds: readonly number[]): string => median(milliseconds).toFixed(0);
const range = (milliseconds: readonly number[]): string =>
  `${Math.min(...milliseconds).toFixed(0)}–${Math.max(...milliseconds).toFixed(0)}`;

interface Asked {
  readonly edits: number;
  readonly parts: readonly string[];
  readonly profile: string | undefined;
  readonly isLate: () => boolean;
}

async function edited(name: Name, work: string, { edits, parts, profile, isLate }: Asked): Promise<void> {
  const own = new Watched("plasmoid()", name, join(work, "own"), profile);
  const plain = new Watched("plain @rollup/plugin-typescript", name, join(work, "plain"));
  try {
    const first = await Promise.all([own.first, plain.first]);
    const { kinds, title } = first[0];
    const samples = kinds.map(() => ({ own: [] as Answer[], plain: [] as Answer[] }));
    let number = 0;
    // The kinds by turns, so that all of them meet the machine in the same moods.
    for (let round = -WARM_UP; parts.includes("edits") && round < edits && !isLate(); round++)
      for (const [edit, { isScript }] of kinds.entries()) {
        number++;
        const ours = await own.ask({ number, edit });
        const theirs = isScript ? await plain.ask({ number, edit }) : undefined;
        if (round < 0) continue;
        samples[edit]!.own.push(ours);
        if (theirs) samples[edit]!.plain.push(theirs);
      }
    const walls = (answers: readonly Answer[]): number[] => answers.map(({ wall }) => wall);
    const processor = (answers: readonly Answer[]): string => shown(answers.map((one) => one.processor));
    const rows = kinds.flatMap(({ kind }, index) => {
      const { own, plain } = samples[index]!;
      if (own.length === 0) return [];
      const middle = median(walls(own));
      const theirs = plain.length > 0 ? median(walls(plain)) : undefined;
      return [
        [
          ...[kind, String(own.length), middle.toFixed(0), range(walls(own))],
          ...[shown(own.map(({ running }) => running)), processor(own)],
          ...(theirs === undefined
            ? ["", "", ""]
            : [theirs.toFixed(0), processor(plain), (theirs / middle).toFixed(1)]),
          judge(middle < LIMITS[name], `< ${LIMITS[name]}`),
        ],
      ];
    });
    if (rows.length > 0)
      console.log(
        table(
          [
            ...[title, "edits", "median ms", "range", "own thread", "processor"],
            ...["plain ms", "processor", "× faster", "asked"],
          ],
          rows,
        ),
      );
    if (parts.includes("edits") && samples.some(({ own }) => own.length < edits))
      console.log("The time was over before all edits were made.\n");
    if (!parts.includes("mistakes")) return;
    const mistakes: number[] = [];
    for (let count = 0; count < MISTAKES && !isLate(); count++)
      mistakes.push((await own.ask({ number: ++number, mistake: true })).wall);
    if (mistakes.length > 0)
      console.log(
        table(
          [title, "times", "median ms", "range", "asked"],
          [
            [
              ...["a type error, from save to print", String(mistakes.length), shown(mistakes), range(mistakes)],
              judge(median(mistakes) < MISTAKE_LIMIT, `< ${MISTAKE_LIMIT}`),
            ],
          ],
        ),
      );
  } finally {
    await Promise.all([own.close(), plain.close()]);
  }
}

function builtFromNothing(name: Name, work: string, isLate: () => boolean): void {
  const { title, check, first, next } = cold(name, join(work, "cold"), COLD_BUILDS, isLate);
  if (check.length === 0) {
    console.log("The time was over before anything was built from nothing.\n");
    return;
  }
  const walls = (taken: readonly { readonly wall: number }[]): number[] => taken.map(({ wall }) => wall);
  const row = (what: string, taken: typeof first): string[] => [
    ...[what, String(taken.length), shown(walls(taken)), range(walls(taken))],
    shown(taken.map(({ processor }) => processor)),
  ];
  const built = (what: string, taken: typeof first): string[] => {
    const ratio = median(walls(taken)) / median(walls(check));
    return [...row(what, taken), ratio.toFixed(2), judge(ratio < COLD_LIMIT, `< ${COLD_LIMIT}`)];
  };
  console.log(
    table(
      [`${title}, a process each`, "times", "median ms", "range", "processor", "×", "asked"],
      [
        [...row("tsc --noEmit", check), "", ""],
        built("rollup -c, the first ever", first),
        built("rollup -c, with what the last one kept", next),
      ],
    ),
  );
}

const bench: Bench = async ({ edits = "20", only, part, profile, seconds = "420" }) => {
  const end = performance.now() + Number(seconds) * 1000;
  const names = (Object.keys(projects) as Name[]).filter((name) => only === undefined || name === only);
  const parts = part === undefined ? ["edits", "mistakes", "cold"] : [part];
  const work = mkdtempSync(join(tmpdir(), "plasmoid-bench-"));
  try {
    console.log(`${load()}\n`);
    for (const [index, name] of names.entries()) {
      // Each project has its share of what is left; what it does not use is the next one's.
      const left = end - performance.now();
      const until = performance.now() + left / (names.length - index);
      const forEdits = performance.now() + (left / (names.length - index)) * 0.75;
      const isLate = (): boolean => performance.now() > (parts.includes("cold") ? forEdits : until);
      if (parts.some((one) => one !== "cold"))
        await edited(name, join(work, name), { edits: Number(edits), parts, profile, isLate });
      if (parts.includes("cold")) builtFromNothing(name, join(work, name), () => performance.now() > until);
    }
    console.log(`${load()}\n`);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
  return undefined;
};

export default bench;
