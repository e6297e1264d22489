import { parse } from "csv-parse/browser/esm/sync";
import { autoType, csvParse, tsvFormat } from "d3-dsv";

const steps = [
  async () => parse("a,b\n1,2\n3,4", { columns: true }),
  async () => parse('"x ""q""",y\n"multi\nline",z'),
  async () => parse("a;b\n1;2", { delimiter: ";", from_line: 2 }),
  async () => parse("a,b\n1", { relax_column_count: true }),
  async () => parse("a,b\n1"),
  async () => parse("# c\na,b", { comment: "#" }),
  async () => parse(" a , b ", { trim: true }),
  async () => parse("1,2.5,x", { cast: true }),
  async () => parse("a,b\n,", { skip_empty_lines: true }),
  async () => parse("a,b", { columns: ["x", "y"], info: true }),
  async () => csvParse("d,n\n2024-01-01,5", autoType),
  async () => tsvFormat([{ a: 1, b: "x\ty" }]),
];
export default async () => {
  const out = [];
  for (const step of steps) {
    try {
      const value = await step();
      out.push(value === undefined ? "undefined" : value);
    } catch (error) {
      out.push("throws " + (error && error.name));
    }
  }
  return out;
};
