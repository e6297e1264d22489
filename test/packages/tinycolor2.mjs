import tinycolor from "tinycolor2";
export default () => [
  tinycolor("red").toHexString(),
  tinycolor("rgba 255 0 0 .5").toRgbString(),
  tinycolor({ h: 120, s: 0.5, l: 0.5 }).toHslString(),
  tinycolor("#abc").toHsv(),
  tinycolor("red").lighten(20).toString(),
  tinycolor("#336699").darken().desaturate().toHex8String(),
  tinycolor("#336699").spin(90).toHexString(),
  tinycolor("red").complement().toName(),
  tinycolor("red").analogous().map(String),
  tinycolor("red")
    .tetrad()
    .map((c) => c.toHexString()),
  tinycolor("red")
    .monochromatic()
    .map((c) => c.toHexString()),
  tinycolor.mix("red", "blue", 30).toHexString(),
  tinycolor.readability("#fff", "#336699"),
  tinycolor.isReadable("#000", "#333", { level: "AA" }),
  tinycolor.mostReadable("#123", ["#fff", "#000"]).toHexString(),
  tinycolor("#fff").isLight(),
  tinycolor("#369").getLuminance(),
  tinycolor("nope").isValid(),
  tinycolor.equals("#f00", "red"),
  tinycolor("#369").getFormat(),
  tinycolor("transparent").toString(),
  tinycolor.fromRatio({ r: 1, g: 0.5, b: 0 }).toRgb(),
  tinycolor("hsva(120, 50%, 50%, .4)").getAlpha(),
  tinycolor("#369").greyscale().toHexString(),
];
