import { join } from "node:path";
import { causeOf } from "./causes.js";
import type { Outcome, Result } from "./outcome.js";
import { readTest } from "./selection.js";

export interface Failure {
  readonly path: string;
  readonly engine: string;
  readonly outcome: Outcome;
  readonly cause: string;
  readonly failsInNode: boolean;
}

const passes = (outcome: Outcome | undefined): boolean => outcome?.status === "pass";

export function failuresOf(test262: string, results: readonly Result[]): Failure[] {
  return results.flatMap((result) =>
    Object.entries(result.compiled ?? {}).flatMap(([engine, outcome]) => {
      if (passes(outcome)) return [];
      const cause = causeOf(readTest(test262, result.path), result.refused ?? [], outcome);
      return [{ path: result.path, engine, outcome, cause, failsInNode: !passes(result.compiledInNode) }];
    }),
  );
}

type Row = readonly string[];

/** A table in Markdown. */
export function table([head, ...rows]: readonly Row[]): string {
  const line = (row: Row): string => `| ${row.map((cell) => cell.replace(/\|/g, "\\|")).join(" | ")} |`;
  return [line(head!), `|${head!.map(() => "---|").join("")}`, ...rows.map(line)].join("\n");
}

export function summary(results: readonly Result[], engines: readonly string[]): string {
  const counted = results.filter(({ node }) => passes(node));
  const share = (count: number): string => `${count} (${((100 * count) / (counted.length || 1)).toFixed(2)} %)`;
  const count = (of: (result: Result) => Outcome | undefined): string =>
    share(counted.filter((result) => passes(of(result))).length);
  const hasRaw = counted.some(({ raw }) => raw !== undefined);
  return table([
    ["", "tests that pass"],
    ["selected", `${results.length}`],
    ["Node", `${counted.length}`],
    ...(hasRaw ? engines.map((name) => [`${name}, uncompiled`, count(({ raw }) => raw?.[name])]) : []),
    ...engines.map((name) => [`${name}, compiled`, count(({ compiled }) => compiled?.[name])]),
    ["Node, compiled", count(({ compiledInNode }) => compiledInNode)],
  ]);
}

/** The failures by cause, most first; `counted` is of what the shares are. */
export function causes(failures: readonly Failure[], engines: readonly string[], counted: number): string {
  const names = [...new Set(failures.map(({ cause }) => cause))];
  const rows = names.map((cause) => {
    const own = failures.filter((failure) => failure.cause === cause);
    const tests = (list: readonly Failure[]): number => new Set(list.map(({ path }) => path)).size;
    return {
      total: tests(own),
      row: [
        cause,
        ...engines.map((name) => `${own.filter(({ engine }) => engine === name).length}`),
        `${((100 * tests(own)) / (counted || 1)).toFixed(2)} %`,
        `${tests(own.filter(({ failsInNode }) => failsInNode))}`,
      ],
    };
  });
  rows.sort((one, other) => other.total - one.total);
  return table([["cause", ...engines, "of all", "fail in Node too"], ...rows.map(({ row }) => row)]);
}

/** Each failure in a line, for reading and for other tools. */
export const details = (failures: readonly Failure[]): string =>
  failures
    .map(({ path, engine, outcome, cause, failsInNode }) =>
      [cause, join("test", path), engine, failsInNode ? "Node too" : "-", outcome.status, outcome.message].join("\t"),
    )
    .sort()
    .join("\n")
    .concat("\n");

/** A text with the report in its place, between two marks. */
export function withReport(text: string, mark: string, report: string): string {
  const place = new RegExp(`(<!-- ${mark} -->\\n)[\\s\\S]*?(<!-- end -->)`);
  if (!place.test(text)) throw new Error(`there is no <!-- ${mark} --> to write the report to`);
  return text.replace(place, (_all, begin: string, end: string) => `${begin}${report}${end}`);
}
