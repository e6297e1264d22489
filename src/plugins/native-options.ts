/** How this machine builds the C++ of a widget; what is built is in the widget's declaration. */
export interface NativeOptions {
  /** For Plasma 5. */
  readonly qt5?: NativeKit;
  /** For Plasma 6. */
  readonly qt6?: NativeKit;
  /**
   * The folder that build folders are made in, relative to the working folder.
   * @default node_modules/.cache/rollup-plugin-plasmoid/native, beside the nearest package.json
   */
  readonly buildDir?: string;
  /**
   * Whether it ends the build that this machine can't build a module which the widget has a `fallback` for: no CMake, no
   * compiler, no development packages. Otherwise that is a warning, and the package does without the module.
   * @default true where the environment has CI set, else false
   */
  readonly required?: boolean;
}

/** What builds for one Qt. */
export interface NativeKit {
  /**
   * What runs CMake: a program, and parameters before ours, as in `["distrobox", "enter", "kde6", "--", "cmake"]`. It has
   * to see the project's folder under the same path.
   * @default ["cmake"]
   */
  readonly cmake?: readonly [program: string, ...parameters: string[]];
}

export interface NormalisedNative {
  readonly cmake: Readonly<Record<5 | 6, readonly string[]>>;
  readonly buildDir: string | undefined;
  readonly required: boolean;
}

/** As continuous integration services set it: "true", "1". */
const isCI = (): boolean => !["", "0", "false"].includes(process.env.CI ?? "");

/** @throws TypeError naming the option that is wrong. */
export function normaliseNative(options: NativeOptions | undefined): NormalisedNative {
  if (options === undefined) return normaliseNative({});
  if (typeof options !== "object" || options === null)
    throw new TypeError("plasmoid({ native }): expected an object of options");
  for (const key of Object.keys(options))
    if (!["qt5", "qt6", "buildDir", "required"].includes(key))
      throw new TypeError(`plasmoid({ native: { ${key} } }): no such option; there are qt5, qt6, buildDir, required`);
  if (options.buildDir !== undefined && typeof options.buildDir !== "string")
    throw new TypeError("plasmoid({ native: { buildDir } }): expected the path of a folder");
  if (options.required !== undefined && typeof options.required !== "boolean")
    throw new TypeError("plasmoid({ native: { required } }): expected true or false");
  return {
    cmake: { 5: cmakeOf("qt5", options.qt5), 6: cmakeOf("qt6", options.qt6) },
    buildDir: options.buildDir,
    required: options.required ?? isCI(),
  };
}

function cmakeOf(name: "qt5" | "qt6", kit: unknown): readonly string[] {
  if (kit === undefined) return ["cmake"];
  if (typeof kit !== "object" || kit === null || Object.keys(kit).some((key) => key !== "cmake"))
    throw new TypeError(`plasmoid({ native: { ${name} } }): expected { cmake: [program, …] }`);
  const { cmake = ["cmake"] } = kit as { readonly cmake?: unknown };
  if (!Array.isArray(cmake) || cmake.length === 0 || !cmake.every((part) => typeof part === "string"))
    throw new TypeError(
      `plasmoid({ native: { ${name}: { cmake } } }): expected a program's name and its parameters, as a list`,
    );
  return cmake;
}
