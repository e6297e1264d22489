import { CronExpressionParser } from "cron-parser";

export default function main() {
  const next = (expression, count = 3) => {
    const parsed = CronExpressionParser.parse(expression, { currentDate: "2024-02-28T10:00:00Z", tz: "UTC" });
    return Array.from({ length: count }, () => parsed.next().toISOString());
  };
  const bad = (expression) => {
    try {
      return CronExpressionParser.parse(expression).stringify();
    } catch (error) {
      return error.message;
    }
  };
  return [
    next("*/5 * * * *"),
    next("0 9 * * 1-5"),
    next("0 0 29 2 *"),
    next("0 0 1 */3 *"),
    next("15,45 8-10 * * *"),
    next("@daily"),
    next("@weekly"),
    next("0 0 L * *"),
    next("0 12 * * 1#2"),
    next("30 2 * JAN-MAR SUN"),
    bad("61 * * * *"),
    bad("* * * * * * *"),
    bad("0 9 * * 1-5"),
  ];
}
