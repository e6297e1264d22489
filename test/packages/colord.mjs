import { colord, extend, getFormat, random } from "colord";
import a11y from "colord/plugins/a11y";
import harmonies from "colord/plugins/harmonies";
import lab from "colord/plugins/lab";
import lch from "colord/plugins/lch";
import mix from "colord/plugins/mix";
import names from "colord/plugins/names";

extend([a11y, harmonies, lab, lch, mix, names]);
export default () => [
  colord("#336699").toRgb(),
  colord("rgb(10 20 30 / 50%)").toHex(),
  colord("hsl(200, 50%, 50%)").toHslString(),
  colord({ h: 200, s: 50, l: 50 }).toHex(),
  colord("red").lighten(0.2).toHex(),
  colord("#336699").darken().saturate().toRgbString(),
  colord("#336699").invert().toHex(),
  colord("#336699").rotate(90).toHex(),
  colord("#fff").isLight(),
  colord("nope").isValid(),
  colord("#336699").contrast("#fff"),
  colord("red").isReadable("white"),
  colord("red")
    .harmonies("triadic")
    .map((c) => c.toHex()),
  colord("#336699").toLab(),
  colord("#336699").toLchString(),
  colord("red").mix("blue", 0.3).toHex(),
  colord("red")
    .tints(3)
    .map((c) => c.toHex()),
  colord("#f00").toName(),
  getFormat("#abc"),
  colord("#abc").brightness(),
  colord("#abc").alpha(0.3).toHslString(),
  colord("#abc").hue(10).toHex(),
  colord("#abc").delta("#bbb"),
  colord("#aabbcc").isEqual("#abc"),
  random().isValid(),
  colord({ r: 1, g: 2, b: 3 }).toHsvString?.() ?? null,
];
