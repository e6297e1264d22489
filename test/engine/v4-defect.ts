/** One thing that V4 gets wrong: a program, what V4 makes of it and what we do about it. docs/v4.md is made of these. */
export interface Defect {
  readonly name: string;
  /** What V4 does. */
  readonly v4: string;
  /** What the compiler does about it. */
  readonly how: string;
  readonly sourceType: "module" | "script";
  /** The body of a function whose parameter is `log`. */
  readonly code: string;
  /** What it logs, where the Node that runs the tests is too old to tell. */
  readonly expected?: string;
  /** The engines that fail when the program is not compiled. */
  readonly brokenRaw: readonly (5 | 6)[];
  /** Whether the program, not compiled, leaves the engine's memory broken for what runs after it: it has one for itself. */
  readonly breaksMemory?: boolean;
}

// In String.raw there is no other way to write them.
export const BACKTICK = "`";
export const DOLLAR = "$";
