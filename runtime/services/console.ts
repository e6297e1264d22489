/** A value as a short text: V4 writes objects as [object Object]. */
function inspect(value: unknown, depth = 0): string {
  if (typeof value === "string") return depth === 0 ? value : JSON.stringify(value);
  if (typeof value === "function") return `[Function: ${value.name}]`;
  if (typeof value !== "object" || value === null) return String(value);
  if (value instanceof Error || value instanceof Date || value instanceof RegExp) return String(value);
  if (depth > 2) return Array.isArray(value) ? "[Array]" : "[Object]";
  const inner = (one: unknown): string => inspect(one, depth + 1);
  if (Array.isArray(value)) return `[${value.map(inner).join(", ")}]`;
  if (value instanceof Map)
    return `Map {${[...value].map(([key, held]) => `${inner(key)} => ${inner(held)}`).join(", ")}}`;
  if (value instanceof Set) return `Set {${[...value].map(inner).join(", ")}}`;
  const parts = Object.keys(value).map((key) => `${key}: ${inner((value as Record<string, unknown>)[key])}`);
  return parts.length === 0 ? "{}" : `{ ${parts.join(", ")} }`;
}

/** console.dir, console.dirxml */
export function consoleDir(...values: unknown[]): void {
  console.log(values.map((value) => inspect(value)).join(" "));
}

/** console.group: the host's log has no indentation, so that the label is all there is. */
export function consoleGroup(...values: unknown[]): void {
  if (values.length > 0) console.log(values.map((value) => inspect(value)).join(" "));
}

/** console.groupEnd, console.clear and console.countReset: nothing that the host's log could do. */
export function consoleNothing(): void {}

/** console.timeLog: the host tells the time only at the end. */
export function consoleTimeLog(label: unknown = "default", ...values: unknown[]): void {
  console.log([`${label as string}:`, ...values.map((value) => inspect(value))].join(" "));
}

/** console.table, with a column for each property. */
export function consoleTable(data: unknown, columns?: readonly string[]): void {
  if (typeof data !== "object" || data === null) {
    console.log(inspect(data));
    return;
  }
  const rows = (
    data instanceof Map
      ? [...data]
      : data instanceof Set
        ? [...data].map((value, index) => [index, value])
        : Object.keys(data).map((key) => [key, (data as Record<string, unknown>)[key]])
  ) as [unknown, unknown][];
  const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null;
  const names = columns ?? [
    ...new Set(
      // biome-ignore lint/performance/noAccumulatingSpread: few and short
      rows.map(([, value]) => (isRecord(value) ? Object.keys(value) : [])).reduce((all, keys) => [...all, ...keys], []),
    ),
  ];
  const hasValues = rows.some(([, value]) => !isRecord(value));
  const lines = [["(index)", ...names, ...(hasValues ? ["Values"] : [])]];
  for (const [key, value] of rows) {
    const cells = names.map((name) => (isRecord(value) && name in value ? inspect(value[name], 1) : ""));
    lines.push([inspect(key), ...cells, ...(hasValues ? [isRecord(value) ? "" : inspect(value, 1)] : [])]);
  }
  const widths = (lines[0] as string[]).map((_cell, at) =>
    Math.max(...lines.map((line) => (line[at] as string).length)),
  );
  const pad = (text: string, width: number): string => text + " ".repeat(width - text.length);
  console.log(lines.map((line) => line.map((cell, at) => pad(cell, widths[at] as number)).join(" | ")).join("\n"));
}
