import { DOMParser, XMLSerializer } from "@xmldom/xmldom";

const parse = (text, type = "text/xml") =>
  new DOMParser({
    onError: (level, message) => {
      if (level !== "warning") throw new Error(`${level}: ${message.split("\n")[0]}`);
    },
  }).parseFromString(text, type);
const written = (node) => new XMLSerializer().serializeToString(node);
const failed = (f) => {
  try {
    return f();
  } catch (error) {
    return error.message.split("\n")[0];
  }
};

export default function main() {
  const feed = parse(
    '<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom" xmlns:x="urn:x"><entry id="1"><title>A &amp; B</title><x:n x:k="v">5</x:n></entry><entry id="2"><title><![CDATA[<c>]]></title><!-- note --></entry></feed>',
  );
  const entries = Array.from(feed.getElementsByTagName("entry"));
  const [first, second] = entries;
  const made = feed.createElementNS("http://www.w3.org/2005/Atom", "entry");
  made.setAttribute("id", 'a"b');
  made.appendChild(feed.createTextNode("x < y"));
  const all = [
    feed.documentElement.tagName,
    entries.map((entry) => [entry.getAttribute("id"), entry.childNodes.length]),
    first.getElementsByTagName("title")[0].textContent,
    second.firstChild.textContent,
    second.lastChild.nodeType,
    feed.getElementsByTagNameNS("urn:x", "n")[0].localName,
    first.lastChild.getAttributeNS("urn:x", "k"),
    written(made),
  ];
  feed.documentElement.insertBefore(made, second);
  first.removeChild(first.firstChild);
  second.firstChild.textContent = "changed";
  first.lastChild.firstChild.data += "6";
  all.push(written(feed));
  const copy = feed.importNode(second, true);
  copy.removeAttribute("id");
  feed.documentElement.replaceChild(copy, made);
  all.push(written(feed), copy.isEqualNode?.(second) ?? null, feed.documentElement.hasChildNodes());
  all.push(written(parse("<p>a<br/>b &copy;</p>", "text/html")));
  all.push(
    failed(() => parse("<a><b></a>")),
    failed(() => parse("<a")),
    failed(() => parse("")),
  );
  return all;
}
