import { SaxesParser } from "saxes";

export default function main() {
  const read = (text, options = {}) => {
    const seen = [];
    const parser = new SaxesParser(options);
    for (const event of [
      "text",
      "opentag",
      "closetag",
      "cdata",
      "comment",
      "processinginstruction",
      "doctype",
      "xmldecl",
    ])
      parser.on(event, (value) =>
        seen.push([
          event,
          value && value.name ? [value.name, JSON.parse(JSON.stringify(value.attributes ?? null))] : value,
        ]),
      );
    parser.on("error", (error) => seen.push(["error", error.message]));
    for (const part of text.match(/[\s\S]{1,7}/gu)) parser.write(part);
    parser.close();
    return seen;
  };
  return [
    read("<a><b x='1' y=\"2\"/>text</a>"),
    read("<a><![CDATA[<x>]]>&amp;&#x41;</a>"),
    read("<?xml version='1.0' encoding='UTF-8'?><!DOCTYPE x><a/>"),
    read("<!-- c --><?pi data?><a/>"),
    read("<a><b></a>"),
    read("<x:a xmlns:x='u' x:b='c'/>", { xmlns: true }),
    read("<x:a/>", { xmlns: true }),
    read("<a>&nope;</a>"),
    read("<a x='1' x='2'/>"),
    read("<été ü='ö'>漢😀</été>"),
    read("no root"),
    read("<a/>trail"),
  ];
}
