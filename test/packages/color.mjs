import Color from "color";
import convert from "color-convert";
import * as polished from "polished";

const steps = [
  async () => Color("#7743CE").alpha(0.5).lighten(0.5).string(),
  async () => Color.rgb(255, 255, 255).hsl().object(),
  async () => Color("rebeccapurple").hex(),
  async () => Color("hsl(200, 50%, 40%)").rgb().round().array(),
  async () => Color("red").mix(Color("blue"), 0.3).hex(),
  async () => Color("red").contrast(Color("white")),
  async () => Color("#123").isDark(),
  async () => Color("#abc").rotate(90).negate().grayscale().hex(),
  async () => Color({ r: 1, g: 2, b: 3 }).luminosity(),
  async () => convert.rgb.hsl(140, 200, 100),
  async () => convert.keyword.rgb("blue"),
  async () => convert.rgb.cmyk.raw(123, 45, 67),
  async () => convert.hex.lab("DEADBF"),
  async () => convert.hsv.ansi256(20, 80, 90),
  async () => polished.darken(0.2, "#FFCD64"),
  async () => polished.rgba("#fff", 0.4),
  async () => polished.mix(0.5, "#f00", "#00f"),
  async () => polished.readableColor("#222"),
  async () => polished.parseToHsl("rgb(1,2,3)"),
  async () => polished.getContrast("#444", "#fff"),
  async () => polished.stripUnit("12px"),
  async () =>
    polished.linearGradient({ colorStops: ["#00FFFF 0%", "rgba(0,0,255,0) 50%"], toDirection: "to top right" }),
  async () => polished.modularScale(2),
  async () => polished.hsl(359, 0.75, 0.4),
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
