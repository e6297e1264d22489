import chroma from "chroma-js";
export default () => [
  chroma("hotpink").hex(),
  chroma("#336699").rgb(),
  chroma(0x336699).css(),
  chroma("rgba(255,0,0,.5)").alpha(),
  chroma.hsl(120, 0.5, 0.5).hex(),
  chroma("red").darken().hex(),
  chroma("red").brighten(2).hex(),
  chroma("teal").saturate(2).hex(),
  chroma("teal").set("hsl.h", 100).hex(),
  chroma.mix("red", "blue", 0.3, "lab").hex(),
  chroma.scale(["yellow", "008ae5"]).colors(5),
  chroma.scale("RdYlBu").domain([0, 10])(3).hex(),
  chroma.scale(["white", "black"]).mode("lch").classes(4)(0.6).hex(),
  chroma.contrast("pink", "hotpink"),
  chroma("hotpink").luminance(),
  chroma("white").luminance(0.5).hex(),
  chroma("#abc")
    .lab()
    .map((n) => n.toFixed(6)),
  chroma("#abc")
    .lch()
    .map((n) => n.toFixed(6)),
  chroma("#abc")
    .oklch()
    .map((n) => n.toFixed(6)),
  chroma.distance("red", "pink"),
  chroma.deltaE("#ededee", "#edeeed"),
  chroma.average(["red", "lime", "blue"]).hex(),
  chroma.blend("4CBBFC", "EEEE22", "multiply").hex(),
  chroma.valid("nope"),
  chroma("ff9900").temperature(),
  chroma.temperature(3500).hex(),
  chroma.bezier(["yellow", "red", "black"])(0.5).hex(),
  chroma.limits([1, 2, 3, 4, 5, 100], "q", 3),
  chroma.cubehelix().start(200)(0.5).hex(),
  chroma("crimson").name(),
  chroma("blue").num(),
  chroma.cmyk(0.2, 0.8, 0, 0).hex(),
];
