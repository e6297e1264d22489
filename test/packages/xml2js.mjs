import xml2js from "xml2js";

const xml = `<root a="1"><item id="x">t1</item><item>t2</item><n>5</n><e/></root>`;
const parse = (o, x = xml) => xml2js.parseStringPromise(x, o);

const steps = [
  async () => await parse(),
  async () => await parse({ explicitArray: false }),
  async () => await parse({ mergeAttrs: true }),
  async () => await parse({ explicitRoot: false }),
  async () =>
    await parse({
      tagNameProcessors: [xml2js.processors.firstCharLowerCase],
      valueProcessors: [xml2js.processors.parseNumbers],
    }),
  async () => await parse({}, "<a><b></a>"),
  async () => await parse({ trim: true }, "<a> x </a>"),
  async () => await parse({ explicitChildren: true, preserveChildrenOrder: true }),
  async () => new xml2js.Builder().buildObject({ r: { $: { id: 1 }, i: [{ _: "x" }, "y"] } }),
  async () => new xml2js.Builder({ headless: true, renderOpts: { pretty: false } }).buildObject({ a: { b: "<&>" } }),
  async () => await new Promise((r) => xml2js.parseString(xml, (e, v) => r(v.root.n))),
  async () => await parse({ attrkey: "@" }),
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
