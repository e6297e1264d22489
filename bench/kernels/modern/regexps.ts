const LOG = /^(?<date>\d{4}-\d\d-\d\d) (?<level>[A-Z]+) (?<text>.*)$/;
const lines = Array.from({ length: 30 }, (_, day) => `2024-05-${`${day + 1}`.padStart(2, "0")} WARN disk ${day}% full`);

export function run(): number {
  let sum = 0;
  for (const line of lines) {
    const groups = LOG.exec(line)?.groups;
    if (groups?.level === "WARN") sum += Number(groups.date?.slice(8)) + (groups.text?.length ?? 0);
    for (const [number] of line.matchAll(/\d+/g)) sum += Number(number);
    sum += line.replace(/\b(\w)(\w*)/g, (_, first: string, rest: string) => first.toUpperCase() + rest).length;
    if (/^.+full$/s.test(line)) sum++;
  }
  return sum;
}
