const names = ["ada", "grace", "alan", "edsger", "barbara"];

const escaped = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");

const capitalize = (text: string): string => `${text.at(0)?.toUpperCase() ?? ""}${text.slice(1)}`;

export function run(): string {
  let html = "";
  for (let row = 0; row < 30; row++) {
    const name = names[row % names.length] ?? "";
    const cells = [`${row}`.padStart(3, "0"), capitalize(name), escaped(`<${name} & "co">`)];
    html += `<tr>${cells.map((cell) => `<td>${cell}</td>`).join("")}</tr>\n`;
  }
  return html.trimEnd();
}
