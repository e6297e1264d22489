import * as yaml from "js-yaml";
export default () => [
  yaml.load("a: 1\nb: [x, 'y']\nc:\n  - d: 2024-02-29\n    e: ~"),
  yaml.load("- &a {k: v}\n- *a\n- <<: *a\n  x: 1"),
  yaml.load("s: |\n  a\n  b\nt: >\n  c\n  d\n"),
  yaml.loadAll("a: 1\n---\nb: 2"),
  yaml.dump({ a: [1, { b: "x: y" }], c: "multi\nline\n", d: null, e: 1.5, f: true }),
  yaml.dump({ z: 1, a: 2 }, { sortKeys: true, flowLevel: 0 }),
  yaml.dump(["a", "# b", "12", "yes", "", " x"]),
  (() => {
    try {
      return yaml.load("a: [1");
    } catch (error) {
      return [error.name, error.reason, error.mark?.line];
    }
  })(),
  yaml.load("0o17"),
  yaml.load("0x1f"),
  yaml.load(".inf"),
  yaml.load("!!float 1"),
  yaml.load('"\\u263A \\x41"'),
  yaml.load("2001-12-14t21:59:43.10-05:00"),
  yaml.load("{a: b, ? c : d}"),
  yaml.load("1", { schema: yaml.FAILSAFE_SCHEMA }),
];
