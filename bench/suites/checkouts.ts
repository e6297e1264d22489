/** The packages whose own tests are run: checkouts in a folder, each with a description beside it. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { createFilter } from "@rollup/pluginutils";

/** `NAME.suite.json`, which stands beside the folder NAME, or here for packages that are known. */
interface Description {
  /** Where it comes from, for whoever repeats it. */
  readonly repository?: string;
  /** Where the package lies in the checkout, such as "packages/core". */
  readonly folder?: string;
  /** The commit that is checked out, for the report. */
  readonly commit?: string;
  /** Patterns of test files, from the checkout on. */
  readonly tests: readonly string[];
  readonly exclude?: readonly string[];
  /** What a specifier, or its beginning if it ends in "/", stands for in the checkout. */
  readonly alias?: Readonly<Record<string, string>>;
}

export interface Checkout {
  readonly name: string;
  readonly version: string;
  readonly commit: string;
  readonly folder: string;
  /** Absolute paths. */
  readonly tests: readonly string[];
  readonly alias: Readonly<Record<string, string>>;
}

const SUFFIX = ".suite.json";

const KNOWN = new URL("packages/", import.meta.url).pathname;

const described = (folder: string): string[] =>
  readdirSync(folder)
    .filter((file) => file.endsWith(SUFFIX))
    .map((file) => file.slice(0, -SUFFIX.length));

export function checkoutsIn(folder: string, wanted: (name: string) => boolean): Checkout[] {
  const own = described(folder);
  const known = described(KNOWN).filter((name) => !own.includes(name) && existsSync(join(folder, name)));
  return [...own, ...known]
    .filter(wanted)
    .sort()
    .map((name) => read(folder, name, own.includes(name) ? folder : KNOWN));
}

function read(parent: string, name: string, descriptions: string): Checkout {
  const description = JSON.parse(readFileSync(join(descriptions, name + SUFFIX), "utf8")) as Description;
  const folder = join(parent, name, description.folder ?? ".");
  const isTest = createFilter(description.tests, ["**/node_modules/**", ...(description.exclude ?? [])], {
    resolve: folder,
  });
  const { version } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as { version?: string };
  return {
    name,
    version: version ?? "",
    commit: description.commit ?? "",
    folder,
    tests: readdirSync(folder, { recursive: true, encoding: "utf8" })
      .map((path) => join(folder, path))
      .filter((path) => /\.[cm]?[jt]sx?$/.test(path) && isTest(path))
      .sort(),
    alias: Object.fromEntries(Object.entries(description.alias ?? {}).map(([from, to]) => [from, join(folder, to)])),
  };
}

export const inFolder = ({ folder }: Checkout, path: string): boolean => !relative(folder, path).startsWith("..");
