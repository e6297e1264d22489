import Papa from "papaparse";
export default () => [
  Papa.parse("a,b\n1,2\n3,4", { header: true, dynamicTyping: true }),
  Papa.parse('x;"y;z"\n"q""r";2').data,
  Papa.parse("a\tb\n1\t2").meta.delimiter,
  Papa.parse("a,b\n1", { header: true }).errors,
  Papa.unparse([
    { a: 1, b: "x,y" },
    { a: null, b: 'q"r' },
  ]),
  Papa.unparse({ fields: ["c"], data: [[1], [2]] }, { delimiter: ";", newline: "\n" }),
  Papa.parse("# c\na,b", { comments: "#" }).data,
  Papa.parse("a,b\r\n\r\n1,2", { skipEmptyLines: true }).data,
  Papa.parse("1,2\n3,4", { step: () => {} }) ?? null,
  Papa.parse("A ,B\n1,true", {
    header: true,
    transformHeader: (h) => h.trim().toLowerCase(),
    transform: (v) => `<${v}>`,
  }).data,
  Papa.parse("a|b", { delimitersToGuess: ["|"] }).data,
  Papa.unparse([["=1+1", " x "]], { escapeFormulae: true, quotes: true }),
  Papa.parse("2024-02-29T10:00:00Z,1e3,TRUE", { dynamicTyping: true }).data,
  Papa.parse("a,b\n1,2,3", { header: true }).errors[0]?.code,
];
