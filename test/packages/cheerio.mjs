import * as cheerio from "cheerio";

const $ = cheerio.load(
  '<ul id="f"><li class="a">Apple</li><li class="b">Orange &amp; co</li><li>Pear</li></ul><p title="x">Hi <b>there</b></p>',
);

const steps = [
  async () => $("#f li").length,
  async () => $(".a").text(),
  async () => $("ul .b").attr("class"),
  async () =>
    $("li")
      .map((i, e) => $(e).text())
      .get(),
  async () => $("p").attr("title", "y").html(),
  async () => $.html("p"),
  async () => $(".a").addClass("z").hasClass("z"),
  async () => $("li:last-child").prev().text(),
  async () => $("ul").append("<li>New</li>").children().length,
  async () =>
    $("li")
      .filter((i) => i % 2 === 0)
      .text(),
  async () => $("p").find("b").replaceWith("<i>x</i>").end().html(),
  async () => $("li:contains(Pear)").index(),
  async () => $("ul").data("x", 1).data("x"),
  async () => $.root().html(),
  async () => $("li:nth-child(2)").nextAll().text(),
  async () => $.xml(),
  async () => $("li").eq(1).is(".b"),
  async () => cheerio.load("<a href='/x'>y</a>", null, false).html(),
  async () => $.extract({ items: ["li"], p: "p" }),
  async () => $("li").toArray().length,
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
