import { parse, parseFragment, serialize, serializeOuter } from "parse5";

export default function main() {
  const show = (node) =>
    node.nodeName === "#text"
      ? node.value
      : [
          node.nodeName,
          ...(node.attrs ?? []).map(({ name, value }) => `${name}=${value}`),
          ...(node.childNodes ?? []).map(show),
        ];
  const fragment = parseFragment("<p class=a>x<p>y<b>z</p>&eacute;&notin");
  return [
    show(parse("<!DOCTYPE html><title>T</title><p>hi")),
    show(fragment),
    serialize(fragment),
    serializeOuter(fragment.childNodes[0]),
    serialize(parse("<table><tr><td>a<td>b</table>")),
    serialize(parse("<ul><li>a<li>b</ul><svg><path d='M0 0'/></svg>")),
    serialize(parse("<b><i>x</b>y</i>")),
    serialize(parse("<script>if (a < b) {}</script>")),
    serialize(parseFragment("<input disabled><br/>a &lt; b")),
    serialize(parseFragment("<template><p>x</template>")),
    serialize(parse("<!-- c --><html lang=de><body onload='x'>")),
    serialize(parseFragment("<select><option>a<option>b</select>")),
    JSON.stringify(
      parse("<p>x", { sourceCodeLocationInfo: true }).childNodes[0].childNodes[1].childNodes[0].sourceCodeLocation,
    ),
  ];
}
