import picomatch from "picomatch";
export default () => {
  const is = (glob, text, options) => picomatch(glob, options)(text);
  return [
    is("*.js", "a.js"),
    is("*.js", "a/b.js"),
    is("**/*.js", "a/b/c.js"),
    is("!*.js", "a.js"),
    is("{a,b}/*.ts", "b/x.ts"),
    is("a?c", "abc"),
    is("[a-c]*", "bx"),
    is("+(ab|cd)", "abcd"),
    is("@(a|b)", "c"),
    is("!(a)", "b"),
    is("**", "a/.b"),
    is("**", "a/.b", { dot: true }),
    is("*.{js,ts}", "x.ts"),
    is("file{1..3}.txt", "file2.txt"),
    is("*.JS", "a.js", { nocase: true }),
    picomatch.makeRe("a/**/b.*").source,
    picomatch.scan("!./foo/*.js").base,
    picomatch.parse("a/*.js").output,
    is(["*.js", "!b.js"], "b.js"),
    picomatch.isMatch("foo/bar", "foo/*"),
    is("[[:alpha:]]*", "abc", { posix: true }),
    is("a\\*b", "a*b"),
    is("foo/", "foo"),
    picomatch.makeRe("*(a|b).[tj]s").toString(),
    is("{01..10}", "05"),
    is("*/*", "a/b/c"),
  ];
};
