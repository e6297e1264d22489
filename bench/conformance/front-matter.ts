/** What a test of test262 says about itself, in the comment at its head. */
export interface FrontMatter {
  readonly flags: readonly string[];
  readonly features: readonly string[];
  /** Files of the harness that it needs, apart from those that all tests have. */
  readonly includes: readonly string[];
  readonly isNegative: boolean;
}

/** Reads the few kinds of YAML that the tests use: lists in brackets, over several lines as well, and lists of dashes. */
export function frontMatter(source: string): FrontMatter {
  const text = /\/\*---([\s\S]*?)---\*\//.exec(source)?.[1]?.replace(/\r\n?/g, "\n") ?? "";
  const list = (key: string): string[] => {
    const [, inline, dashes] =
      new RegExp(`^${key}:[ \\t]*(?:\\[([^\\]]*)\\]|\\n((?:[ \\t]*-.*\\n?)+))`, "m").exec(text.replace(/ +$/gm, "")) ??
      [];
    const items = inline?.split(",") ?? dashes?.split("\n").map((line) => line.replace(/^\s*-\s*/, "")) ?? [];
    return items.map((item) => item.replace(/\s#.*$/, "").trim()).filter((item) => item !== "");
  };
  return {
    flags: list("flags"),
    features: list("features"),
    includes: list("includes"),
    isNegative: /^negative:/m.test(text),
  };
}
