import Parser from "rss-parser";

const p = new Parser();
const rss = `<?xml version="1.0"?><rss version="2.0"><channel><title>T &amp; U</title><link>http://x/</link><item><title>A</title><link>http://x/a</link><pubDate>Sun, 10 Mar 2024 10:00:00 GMT</pubDate><guid>1</guid><description><![CDATA[<p>Hi</p>]]></description><category>c1</category></item><item><title>B</title></item></channel></rss>`;
const atom = `<feed xmlns="http://www.w3.org/2005/Atom"><title>At</title><updated>2024-01-01T00:00:00Z</updated><entry><title>e1</title><link href="http://y/1"/><id>u1</id><summary>s</summary><author><name>N</name></author></entry></feed>`;

const steps = [
  async () => await p.parseString(rss),
  async () => await p.parseString(atom),
  async () => (await p.parseString(rss)).items.length,
  async () => (await p.parseString(rss)).items[0].isoDate,
  async () => (await p.parseString(rss)).items[0].contentSnippet,
  async () => await p.parseString("<html></html>"),
  async () => await p.parseString("not xml <"),
  async () => (await new Parser({ customFields: { item: ["guid"] } }).parseString(rss)).items[0].guid,
  async () => (await p.parseString(atom)).items[0].author,
  async () => (await p.parseString(rss)).title,
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
