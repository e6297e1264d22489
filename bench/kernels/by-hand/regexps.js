const LOG = /^(\d{4}-\d\d-\d\d) ([A-Z]+) (.*)$/;
const lines = Array.from({ length: 30 }, (_, day) => `2024-05-${`${day + 1}`.padStart(2, "0")} WARN disk ${day}% full`);

export function run() {
  let sum = 0;
  for (const line of lines) {
    const match = LOG.exec(line);
    if (match && match[2] === "WARN") sum += Number(match[1].slice(8)) + match[3].length;
    const number = /\d+/g;
    for (let found = number.exec(line); found; found = number.exec(line)) sum += Number(found[0]);
    sum += line.replace(/\b(\w)(\w*)/g, (_, first, rest) => first.toUpperCase() + rest).length;
    if (/^[\s\S]+full$/.test(line)) sum++;
  }
  return sum;
}
