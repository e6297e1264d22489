import type { Diagnostic } from "../diagnostics/index.js";
import type { QmlCheckInput, ResolvedScript } from "./check-input.js";
import type { QmlScan } from "./scan.js";

type Answer = boolean | ReturnType<QmlCheckInput["resolveScript"]>;

/** What a file's checks asked of the outside, and what they were told. */
interface Asked {
  readonly ask: (input: QmlCheckInput) => Answer;
  readonly answer: Answer;
}

interface Checked {
  readonly around: string;
  readonly asked: readonly Asked[];
  readonly diagnostics: readonly Diagnostic[];
}

interface Related {
  readonly around: string;
  readonly files: QmlCheckInput["files"];
  /** What is known of the C++. */
  readonly types: NonNullable<QmlCheckInput["native"]>["types"] | NonNullable<QmlCheckInput["applet"]>["type"];
  readonly result: unknown;
}

/**
 * What was found in files before. It is found again, without a look at them, as long as neither the file, nor what the
 * widget declares, nor what the file's imports lead to is another.
 */
export class KnownChecks {
  #files = new WeakMap<QmlScan, Checked>();
  #related: Related | undefined;

  /** What is found in one file, for which `check` asks of the others no more than whether they are there. */
  ofFile(
    scan: QmlScan,
    input: QmlCheckInput,
    around: string,
    check: (input: QmlCheckInput) => readonly Diagnostic[],
  ): readonly Diagnostic[] {
    const known = this.#files.get(scan);
    if (known?.around === around && known.asked.every(({ ask, answer }) => isSame(ask(input), answer)))
      return known.diagnostics;
    const asked: Asked[] = [];
    const note = <T extends Answer>(ask: (input: QmlCheckInput) => T): T => {
      const answer = ask(input);
      asked.push({ ask, answer });
      return answer;
    };
    const diagnostics = check({
      ...input,
      resolveScript: (importer, target) => note((current) => current.resolveScript(importer, target)),
      fileExists: (path) => note((current) => current.fileExists(path)),
      folderHasQml: (path) => note((current) => current.folderHasQml(path)),
    });
    this.#files.set(scan, { around, asked, diagnostics });
    return diagnostics;
  }

  /** What is found in all files together: `find` asks nothing but what stands in them. */
  ofAll<T>(input: QmlCheckInput, around: string, find: () => T): T {
    const { files } = input;
    const types = input.native?.types ?? input.applet?.type;
    const known = this.#related;
    if (known?.around === around && known.files === files && known.types === types) return known.result as T;
    const result = find();
    this.#related = { around, files, types, result };
    return result;
  }
}

/** All that checks go by but the files' contents and what is on the disk. */
export const aroundOf = (input: QmlCheckInput): string =>
  JSON.stringify([
    ...[input.configurationKeys, input.stateKeys, input.apiKeys, input.generatedTypes ?? []].map((keys) => [...keys]),
    ...[input.settingsPages, input.representations, input.ownModules, input.widgetName, input.plasma5, input.plasma6],
    ...[input.native?.uri, input.native?.version, input.native?.fallback, input.applet?.className],
    [...input.files.keys()],
  ]);

const isSame = (one: Answer, other: Answer): boolean =>
  one === other || (typeof one === "object" && typeof other === "object" && isSameScript(one, other));

const isSameScript = (one: ResolvedScript, other: ResolvedScript): boolean =>
  one.exact === other.exact &&
  one.exports.length === other.exports.length &&
  one.exports.every(({ name, kind }, index) => {
    const there = other.exports[index];
    return there?.name === name && there.kind === kind;
  });
