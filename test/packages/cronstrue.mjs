import cronstrue from "cronstrue/i18n.js";

const EXPRESSIONS = [
  "*/5 * * * *",
  "0 9 * * 1-5",
  "30 4 1,15 * *",
  "@daily",
  "0 0 12 ? * MON#2",
  "5 4 * * sun",
  "0 0 L * *",
  "23 0-20/2 * * *",
  "0 0,12 1 */2 *",
  "* * * * * *",
  "bad",
];

export default function main() {
  const told = (text, options) => {
    try {
      return cronstrue.toString(text, options);
    } catch (error) {
      return String(error);
    }
  };
  return [
    EXPRESSIONS.map((text) => told(text)),
    EXPRESSIONS.map((text) => told(text, { use24HourTimeFormat: true, verbose: true })),
    ["de", "fr", "ru", "ja", "es", "pt_BR"].map((locale) => EXPRESSIONS.map((text) => told(text, { locale }))),
  ];
}
