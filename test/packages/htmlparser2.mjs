import { DomUtils, Parser, parseDocument, parseFeed } from "htmlparser2";

export default function main() {
  const events = [];
  const parser = new Parser({
    onopentag: (name, attributes) => events.push(["<", name, { ...attributes }]),
    ontext: (text) => events.push(text),
    onclosetag: (name, implied) => events.push([">", name, implied]),
    oncomment: (text) => events.push(["!", text]),
  });
  parser.write("<p>a<p class=x>b&amp;c &eacute; &#x1F600;<br><!-- c --><scr");
  parser.end("ipt>1 < 2</script><input disabled value='q'>");
  const document = parseDocument(
    "<ul id=l><li class='a b'>one</li><li>two <b>bold</b></li></ul><table><tr><td>x</table>",
  );
  const items = DomUtils.getElementsByTagName("li", document);
  const feed = parseFeed(
    '<rss version="2.0"><channel><title>T</title><link>http://a</link><item><title>I1</title><guid>1</guid><pubDate>Sat, 10 Feb 2024 10:00:00 GMT</pubDate><description>&lt;b&gt;x</description></item></channel></rss>',
  );
  const atom = parseFeed(
    '<feed xmlns="http://www.w3.org/2005/Atom"><title>A</title><id>i</id><updated>2024-02-29T10:00:00Z</updated><entry><id>e1</id><title>E</title><link href="http://e"/></entry></feed>',
  );
  return [
    events,
    items.length,
    DomUtils.textContent(items[1]),
    DomUtils.getOuterHTML(items[0]),
    DomUtils.getElementById("l", document).name,
    DomUtils.innerText(document),
    DomUtils.findAll((element) => element.name === "td", document.children).length,
    DomUtils.getAttributeValue(items[0], "class"),
    DomUtils.nextElementSibling(items[0]).name,
    DomUtils.removeElement(items[0]) ?? DomUtils.getOuterHTML(document),
    JSON.parse(JSON.stringify(feed)),
    JSON.parse(JSON.stringify(atom)),
    DomUtils.existsOne((element) => element.name === "b", document.children),
  ];
}
