import { autoType, csvFormat, csvFormatRows, csvParse, csvParseRows, dsvFormat, tsvFormat, tsvParse } from "d3-dsv";
export default () => {
  const rows = csvParse("name,n,d\nA,1,2024-02-29\nB,,2020-01-01T00:00Z", autoType);
  return [
    rows,
    rows.columns,
    csvParse('a,b\n"x, y","q""r"'),
    csvParseRows("1,2\n3,4", (row) => row.map(Number)),
    csvFormat([
      { a: 1, b: "x,y" },
      { a: null, b: 'q"r' },
    ]),
    csvFormat([{ a: 1, b: 2 }], ["b"]),
    csvFormatRows([
      ["a", "b"],
      [1, "2\n3"],
    ]),
    tsvParse("a\tb\n1\t2"),
    tsvFormat([{ x: "a\tb" }]),
    dsvFormat("|").parse("a|b\n1|2"),
    autoType({ a: " 1 ", b: "true", c: "", d: "x", e: "NaN", f: "-1e3" }),
    csvParse("", autoType).columns ?? null,
  ];
};
