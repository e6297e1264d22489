import sax from "sax";

export default function main() {
  const read = (text, strict = true, options = {}) => {
    const seen = [];
    const parser = sax.parser(strict, options);
    for (const event of [
      "text",
      "opentag",
      "closetag",
      "attribute",
      "cdata",
      "comment",
      "processinginstruction",
      "doctype",
      "opennamespace",
      "script",
    ])
      parser[`on${event}`] = (value) => seen.push([event, value && typeof value === "object" ? { ...value } : value]);
    parser.onerror = (error) => {
      seen.push(["error", error.message.split("\n")[0]]);
      parser.error = null;
    };
    parser.write(text).close();
    return seen;
  };
  return [
    read("<a><b x='1'/>t</a>"),
    read("<A X=1>t<BR></A>", false),
    read("<A><B/></A>", false, { lowercase: true }),
    read("<a><![CDATA[<x>]]></a>"),
    read("<!-- c --><?xml v?><!DOCTYPE x><a/>"),
    read("<a>&lt;&#65;&unknown;</a>", false),
    read("<a></b>"),
    read("<x:a xmlns:x='u'><x:b x:c='d'/></x:a>", true, { xmlns: true }),
    read("<a>  t  u </a>", true, { trim: true, normalize: true }),
    read("<a>\n<b"),
    read("<script>a < b</script>", false),
    Object.keys(sax.XML_ENTITIES),
    sax.EVENTS.length,
  ];
}
