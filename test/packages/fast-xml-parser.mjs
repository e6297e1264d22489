import { XMLBuilder, XMLParser, XMLValidator } from "fast-xml-parser";

const xml = `<?xml version="1.0"?><!-- c --><rss version="2.0" xmlns:dc="http://d"><channel><title>News &amp; more</title><item id="1"><title><![CDATA[A <b>]]></title><dc:creator>Ann</dc:creator><n>007</n></item><item id="2"><title>B</title><empty/><n>1.50</n></item></channel></rss>`;

export default function main() {
  const parse = (text, options) => new XMLParser(options).parse(text);
  const build = (value, options) => new XMLBuilder(options).build(value);
  return [
    parse(xml),
    parse(xml, {
      ignoreAttributes: false,
      attributeNamePrefix: "@",
      cdataPropName: "cd",
      isArray: (name) => name === "item",
    }),
    parse(xml, { preserveOrder: true }),
    parse(xml, { removeNSPrefix: true, parseTagValue: false }).rss.channel.item[1],
    parse("<a><b>1</b><b>2</b>text</a>"),
    parse("<a>&lt;x&gt; &#65; &quot;</a>", { htmlEntities: true }),
    parse("<a v='true'>0x1F</a>", {
      ignoreAttributes: false,
      parseAttributeValue: true,
      numberParseOptions: { hex: true, leadingZeros: false },
    }),
    build({ a: { b: [1, 2], "@_id": "x", c: "<&>" } }, { ignoreAttributes: false, format: true }),
    build({ r: { "#text": "t", e: "" } }, { suppressEmptyNode: true }),
    XMLValidator.validate(xml),
    XMLValidator.validate("<a><b></a>"),
    XMLValidator.validate("<a x=1/>"),
    build(parse(xml, { ignoreAttributes: false }), { ignoreAttributes: false }),
    parse("<a><!DOCTYPE x></a>").a ?? null,
    parse("<html><br><p>x</p></html>", { unpairedTags: ["br"], stopNodes: ["*.p"] }),
  ];
}
