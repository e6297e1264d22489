import { createHash } from "node:crypto";
import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type Diagnostic, error, hasErrors, type Place } from "../diagnostics/index.js";
import { configureFindings } from "./cmake-messages.js";
import { compilerFindings, lastLines } from "./compiler-messages.js";
import { type Inputs, readInputs } from "./inputs.js";
import { type FolderLock, lockFolder } from "./lock.js";
import { missingCMake } from "./missing.js";
import { type NativeProduct, notMade, productDefinitions } from "./product.js";
import { type RunResult, run } from "./run.js";
import {
  findApplet,
  findModule,
  moduleMistakes,
  type Product,
  type StagedLibrary,
  staged,
  stageLibrary,
} from "./stage.js";

/** Where `include(PlasmoidNative)` is found. */
export const CMAKE_HELPER = fileURLToPath(new URL("../../runtime/cmake", import.meta.url));

/** A QML module or an applet in C++ to build, for one Qt. */
export interface NativeRequest {
  readonly qt: 5 | 6;
  /** What runs CMake: a program and parameters before ours. */
  readonly cmake: readonly string[];
  /** The folder with CMakeLists.txt. */
  readonly source: string;
  /** The folder that is ours to build in. */
  readonly folder: string;
  readonly id: string;
  readonly product: NativeProduct;
  readonly options: Readonly<Record<string, string | boolean>>;
  readonly buildType: string;
  readonly targets: readonly string[];
  /** Where the declaration names the product: its URI or its class. */
  readonly productPlace?: Place | undefined;
  readonly signal?: AbortSignal;
  /** Told how far it is, a line at a time. */
  readonly onProgress?: (text: string) => void;
}

export interface NativeOutcome {
  readonly qt: 5 | 6;
  /** The newest good build; absent where there is none, or `diagnostics` has errors. */
  readonly library?: StagedLibrary;
  /** What there is wrong, and what the compiler warned of. */
  readonly diagnostics: readonly Diagnostic[];
  /** Whether this machine can't build for that Qt at all: no CMake, no compiler, or no development packages. */
  readonly isUnavailable: boolean;
  readonly isCancelled: boolean;
  /** Files to watch. */
  readonly files: readonly string[];
  /** Whether CMake was run; not when nothing had changed. */
  readonly hasRun: boolean;
}

/** What is remembered of a build folder from one build to the next. */
interface State {
  /** The inputs of the last good build. */
  readonly signature?: string;
  /** What the folder is configured by. */
  readonly configured?: string;
  readonly generator?: string;
  /** Names the staged copy of the last good build. */
  readonly stamp?: string;
}

/** By build folder: why the last build failed, which is so until something changes. */
const failures = new Map<string, { readonly signature: string; readonly outcome: NativeOutcome }>();

/** Builds what has changed. Nothing is thrown for a mistake of the author's; CMake is not run when nothing changed. */
export async function buildNative(request: NativeRequest): Promise<NativeOutcome> {
  return new NativeBuild(request).run();
}

class NativeBuild {
  readonly #request: NativeRequest;
  readonly #build: string;
  readonly #stage: string;
  readonly #helper: string;
  /** An applet's metadata.json, as the library has it. */
  readonly #metadata: string;
  #files: readonly string[] = [];
  #lock: FolderLock | undefined;

  constructor(request: NativeRequest) {
    this.#request = request;
    this.#build = join(request.folder, "build");
    this.#stage = join(request.folder, "good");
    this.#helper = join(request.folder, "cmake");
    this.#metadata = join(request.folder, "metadata.json");
  }

  async run(): Promise<NativeOutcome> {
    const known = this.#look();
    if (known.outcome) return known.outcome;
    const { qt, signal, onProgress } = this.#request;
    const lock = await lockFolder(this.#request.folder, {
      signal,
      onWait: (holder) => onProgress?.(`Qt ${qt}: waiting for ${holder}, which builds in the same folder`),
    });
    if (!lock) return this.#outcome({ isCancelled: true });
    this.#lock = lock;
    try {
      const now = lock.hasWaited ? this.#look() : known;
      if (now.outcome) return now.outcome;
      const outcome = await this.#make(now.state, now.configuration, now.signature);
      failures.delete(this.#request.folder);
      if (!outcome.library && !outcome.isCancelled)
        failures.set(this.#request.folder, { signature: now.signature, outcome });
      return outcome;
    } finally {
      lock.release();
    }
  }

  /** What there is to build, and the outcome where that is known already. */
  #look(): { state: State; configuration: string; signature: string; outcome?: NativeOutcome } {
    const { source } = this.#request;
    const inputs = readInputs(source, this.#build, CMAKE_HELPER);
    this.#files = inputs.files;
    const configuration = this.#configuration(inputs);
    const signature = this.#signature(inputs);
    const state = this.#readState();
    const found = { state, configuration, signature };
    if (state.signature === signature && state.stamp !== undefined) {
      const library = staged(this.#stage, state.stamp, this.#product());
      if (library) return { ...found, outcome: this.#outcome({ library, hasRun: false }) };
    }
    const known = failures.get(this.#request.folder);
    return known?.signature === signature ? { ...found, outcome: { ...known.outcome, hasRun: false } } : found;
  }

  async #make(state: State, configuration: string, signature: string): Promise<NativeOutcome> {
    mkdirSync(this.#build, { recursive: true });
    mkdirSync(this.#stage, { recursive: true });
    const { product } = this.#request;
    // CMake configures itself anew when this is newer.
    if (product.kind === "applet" && textOf(this.#metadata) !== product.metadata)
      writeFileSync(this.#metadata, product.metadata);
    let { generator } = state;
    if (state.configured !== configuration || !existsSync(join(this.#build, "CMakeCache.txt"))) {
      const configured = await this.#configure(state);
      if ("outcome" in configured) return configured.outcome;
      generator = configured.generator;
      this.#writeState({ ...state, signature: "", configured: configuration, generator });
    }
    return this.#compile(
      { ...state, configured: configuration, ...(generator !== undefined && { generator }) },
      signature,
    );
  }

  /** All that the build folder is configured by. */
  #configuration({ project }: Inputs): string {
    return hashOf(project, ...this.#request.cmake, ...this.#definitions());
  }

  /** All that decides on the library. */
  #signature(inputs: Inputs): string {
    const { targets, product } = this.#request;
    const metadata = product.kind === "applet" ? [product.metadata] : [];
    return hashOf(inputs.signature, this.#configuration(inputs), ...targets, ...metadata);
  }

  #product(): Product {
    const { product, id } = this.#request;
    return product.kind === "module" ? product : { kind: "applet", id };
  }

  #definitions(): string[] {
    const { qt, id, product, options, buildType } = this.#request;
    const given = Object.entries(options).map(
      ([name, value]) => `-D${name}=${value === true ? "ON" : value === false ? "OFF" : value}`,
    );
    return [
      `-DCMAKE_BUILD_TYPE=${buildType}`,
      `-DQT_MAJOR_VERSION=${qt}`,
      `-DPLASMOID_ID=${id}`,
      ...productDefinitions(product, this.#metadata),
      `-DPLASMOID_CMAKE_DIR=${this.#helper}`,
      `-DCMAKE_PROJECT_INCLUDE=${join(this.#helper, "PlasmoidMetatypes.cmake")}`,
      "-DCMAKE_EXPORT_COMPILE_COMMANDS=ON",
      ...given,
    ];
  }

  async #configure(state: State): Promise<{ generator: string } | { outcome: NativeOutcome }> {
    const { qt, source } = this.#request;
    // A cache that was made by another generator, compiler or toolkit is of no use.
    rmSync(this.#build, { recursive: true, force: true });
    // A container may see the project and not this package.
    if (existsSync(CMAKE_HELPER)) cpSync(CMAKE_HELPER, this.#helper, { recursive: true });
    for (const generator of state.generator === "" ? [""] : ["Ninja", ""]) {
      mkdirSync(this.#build, { recursive: true });
      this.#request.onProgress?.(`Qt ${qt}: configuring`);
      const chosen = generator === "" ? [] : ["-G", generator];
      const result = await this.#cmake(["-S", source, "-B", this.#build, ...chosen, ...this.#definitions()]);
      if (result.isCancelled) return { outcome: this.#outcome({ isCancelled: true }) };
      if (result.isMissing)
        return {
          outcome: this.#outcome({ diagnostics: [missingCMake(this.#request.cmake, qt)], isUnavailable: true }),
        };
      if (result.exitCode === 0) return { generator };
      const found = configureFindings(result.output, source);
      rmSync(this.#build, { recursive: true, force: true });
      if (found.lacksNinja && generator !== "") continue;
      const diagnostics = hasErrors(found.diagnostics)
        ? found.diagnostics
        : [error("native/cmake", `CMake has failed to configure the project:\n${lastLines(result.output)}`)];
      return { outcome: this.#outcome({ diagnostics, isUnavailable: found.lacksKit }) };
    }
    throw new Error("CMake's own generator asks for Ninja");
  }

  async #compile(state: State, signature: string): Promise<NativeOutcome> {
    const { qt, source, targets } = this.#request;
    const wanted = targets.length > 0 ? ["--target", ...targets] : [];
    const parallel = state.generator === "" ? ["--parallel"] : [];
    const result = await this.#cmake(["--build", this.#build, ...parallel, ...wanted]);
    if (result.isCancelled) return this.#outcome({ isCancelled: true });
    if (result.isMissing)
      return this.#outcome({ diagnostics: [missingCMake(this.#request.cmake, qt)], isUnavailable: true });
    const found = compilerFindings(result.output, this.#build);
    if (result.exitCode !== 0) {
      // The build tool runs CMake again when its files have changed.
      const configured = configureFindings(result.output, source).diagnostics;
      const all = [...configured, ...found];
      const diagnostics = hasErrors(all)
        ? all
        : [error("native/build", `The C++ module was not built for Qt ${qt}:\n${lastLines(result.output)}`)];
      return this.#outcome({ diagnostics });
    }
    const product = this.#product();
    const folder =
      product.kind === "module" ? findModule(this.#build, product.uri) : findApplet(this.#build, product.id);
    if (folder === undefined) return this.#outcome({ diagnostics: [notMade(this.#request, this.#build)] });
    const mistakes = product.kind === "module" ? moduleMistakes(folder, product.uri) : [];
    if (hasErrors(mistakes)) return this.#outcome({ diagnostics: [...found, ...mistakes] });
    const library = stageLibrary(folder, product, this.#build, this.#stage);
    // What was compiled from elsewhere is known only now.
    const inputs = readInputs(source, this.#build, CMAKE_HELPER);
    const isSame = inputs.files.length === this.#files.length;
    this.#files = inputs.files;
    this.#writeState({
      ...state,
      signature: isSame ? signature : this.#signature(inputs),
      ...(isSame ? {} : { configured: this.#configuration(inputs) }),
      stamp: library.stamp,
    });
    return this.#outcome({ library, diagnostics: found });
  }

  #cmake(parameters: readonly string[]): Promise<RunResult> {
    const { cmake, source, signal, onProgress, qt } = this.#request;
    return run([...cmake, ...parameters], {
      cwd: existsSync(source) ? source : "/",
      env: { NINJA_STATUS: "[%f/%t] " },
      ...(signal && { signal }),
      onProcess: (program) => this.#lock?.runs(program),
      onLine: (line) => {
        const [, step, what] = /^\[ *(\d+\/\d+|\d+%)\] (.*)$/.exec(line) ?? [];
        if (step !== undefined) onProgress?.(`Qt ${qt}: ${step} ${shortened(what ?? "")}`);
      },
    });
  }

  #readState(): State {
    try {
      return JSON.parse(readFileSync(join(this.#request.folder, "state.json"), "utf8")) as State;
    } catch {
      return {}; // the first build here
    }
  }

  #writeState(state: State): void {
    const path = join(this.#request.folder, "state.json");
    writeFileSync(`${path}.${process.pid}`, JSON.stringify(state));
    renameSync(`${path}.${process.pid}`, path);
  }

  #outcome(known: Partial<NativeOutcome>): NativeOutcome {
    return {
      qt: this.#request.qt,
      diagnostics: [],
      isUnavailable: false,
      isCancelled: false,
      files: this.#files,
      hasRun: true,
      ...known,
    };
  }
}

function textOf(path: string): string | undefined {
  return existsSync(path) ? readFileSync(path, "utf8") : undefined;
}

const hashOf = (...parts: readonly string[]): string => {
  const hash = createHash("sha1");
  for (const part of parts) hash.update(part).update("\0");
  return hash.digest("hex");
};

/** `Building CXX object CMakeFiles/x.dir/item.cpp.o` as what a person reads of it. */
const shortened = (step: string): string => step.replace(/\S*\/(\S+?)\.o$/, "$1");
