import { CATEGORIES, CATEGORIES_OF_KDE, FORM_FACTORS, NOTIFICATION_AREA_CATEGORIES } from "../categories.js";
import { LANGUAGES } from "../languages.js";
import type { MetadataModel, PersonModel, Target } from "../model.js";
import { validateExtra } from "./extra-metadata.js";
import { checkLicense } from "./license.js";
import { didYouMean, type Path, quote, type Report } from "./report.js";
import { createReader, isObject, listOf, type Reader } from "./shape.js";

export function validateMetadata(report: Report, reader: Reader, targets: readonly Target[]): MetadataModel {
  const text = (key: "description" | "copyright") => optional(key, reader.text(key));
  const url = (key: "website" | "bugReportUrl" | "donationUrl") => optional(key, webAddress(report, reader, key));
  const license = reader.text("license");
  if (license !== undefined) checkLicense(report, license);
  return {
    name: reader.required("name") ?? "",
    names: languages(report, reader, "names"),
    descriptions: languages(report, reader, "descriptions"),
    ...text("description"),
    ...icon(report, reader),
    ...category(report, reader),
    ...optional("license", license),
    ...text("copyright"),
    ...url("website"),
    ...url("bugReportUrl"),
    ...url("donationUrl"),
    authors: people(report, reader, "authors"),
    translators: people(report, reader, "translators"),
    contributors: people(report, reader, "contributors"),
    formFactors: names(report, reader, "formFactors", FORM_FACTORS),
    ...optional("minimumPlasma", minimumPlasma(report, reader, targets)),
    provides: names(report, reader, "provides"),
    ...optional("enabledByDefault", reader.flag("enabledByDefault")),
    ...notificationArea(report, reader),
    ...optional("preloadWeight", preloadWeight(report, reader)),
    extra: validateExtra(report, reader.value.extra),
  };
}

const optional = <Key extends string, Value>(key: Key, value: Value | undefined): { [K in Key]?: Value } =>
  value === undefined ? {} : ({ [key]: value } as { [K in Key]?: Value });

function languages(report: Report, reader: Reader, key: "names" | "descriptions"): Readonly<Record<string, string>> {
  const texts = reader.texts(key);
  for (const language of Object.keys(texts))
    if (!/^[a-z]{2,3}(_[A-Z]{2})?(@[a-z]+)?$/.test(language)) {
      const underscored = language.replace(
        /^([a-z]+)[-_]([a-z]{2})$/i,
        (_, of, where) => `${of.toLowerCase()}_${where.toUpperCase()}`,
      );
      report.errorAtKey(
        "bad-language",
        [key, language],
        `${quote(language)} is no language code such as "fr" or "pt_BR".`,
        underscored === language ? didYouMean(language, LANGUAGES) : `write ${quote(underscored)}`,
      );
    }
  return texts;
}

function icon(report: Report, reader: Reader): { icon?: string } {
  const name = reader.text("icon");
  if (name === undefined) return {};
  if (name.includes("/") || /\.(svgz?|png)$/.test(name)) {
    const theme = name.replace(/^.*\//, "").replace(/\.(svgz?|png)$/, "");
    const message = `The icon must be the name of a theme icon, not the path ${quote(name)}, which other machines don't have.`;
    report.error("bad-icon", ["icon"], message, theme === "" ? undefined : `for example ${quote(theme)}`);
  }
  return { icon: name };
}

function category(report: Report, reader: Reader): { category?: string } {
  const name = reader.text("category");
  if (name === undefined) return {};
  const isOneOf = (list: readonly string[]): boolean => list.includes(name);
  if (isOneOf(CATEGORIES_OF_KDE)) {
    const message = `KDE's own widgets have the category ${quote(name)}, but the list of widgets does not know it.`;
    report.warn("unknown-category", ["category"], message, `one of ${CATEGORIES.join(", ")}`);
  } else if (!isOneOf(CATEGORIES)) {
    const near = didYouMean(name.replace("&", "and"), CATEGORIES) ?? didYouMean(name, firstWords());
    const help = near ?? `the categories are ${CATEGORIES.join(", ")}`;
    report.error("unknown-category", ["category"], `Plasma has no category ${quote(name)}.`, help);
  }
  return { category: name };
}

const firstWords = (): string[] => CATEGORIES.flatMap((name) => [name, ...name.split(" ").slice(0, 1)]);

/** Somebody's or something's address, which has to have its beginning. */
function webAddress(report: Report, reader: Reader, key: string, at: Path = []): string | undefined {
  const address = reader.text(key);
  if (address === undefined) return undefined;
  if (!/^(https?:\/\/[^\s/]+\S*|mailto:\S+@\S+)$/.test(address)) {
    const help = /^[\w-]+(\.[\w-]+)+(\/\S*)?$/.test(address)
      ? `write ${quote(`https://${address}`)}`
      : /^\S+@\S+$/.test(address)
        ? `write ${quote(`mailto:${address}`)}`
        : undefined;
    report.error(
      "bad-url",
      [...at, key],
      `A whole address was expected for ${quote(key)}, not ${quote(address)}.`,
      help,
    );
  }
  return address;
}

function people(
  report: Report,
  reader: Reader,
  key: "authors" | "translators" | "contributors",
): readonly PersonModel[] {
  return reader.list(key).flatMap((item, index) => {
    const path = [key, index];
    if (typeof item === "string") {
      const [, name = item, email] = /^(.*?)\s*<(.*)>$/.exec(item) ?? [];
      const help = `write { name: ${quote(name)}${email === undefined ? "" : `, email: ${quote(email)}`} }`;
      report.error("wrong-type", path, `Somebody is an object with a name, not the text ${quote(item)}.`, help);
      return [];
    }
    const person = createReader(report, item, path, ["name", "email", "task", "website", "avatarUrl"], personKey);
    const name = person.required("name");
    const email = person.text("email");
    if (email !== undefined && !/^[^\s@]+@[^\s@]+$/.test(email))
      report.error("bad-email", [...path, "email"], `${quote(email)} is no address of e-mail.`);
    const found = {
      ...optional("email", email),
      ...optional("task", person.text("task")),
      ...optional("website", webAddress(report, person, "website", path)),
      ...optional("avatarUrl", webAddress(report, person, "avatarUrl", path)),
    };
    return name === undefined ? [] : [{ name, ...found }];
  });
}

/** `Name` and `Email`, as metadata.json has it. */
const personKey = (key: string): string | undefined =>
  /^(Name|Email|Task|Website|AvatarUrl)$/.test(key)
    ? `its place is \`${key[0]!.toLowerCase()}${key.slice(1)}\``
    : undefined;

function names(
  report: Report,
  reader: Reader,
  key: "formFactors" | "provides",
  known?: readonly string[],
): readonly string[] {
  return reader.list(key).flatMap((item, index) => {
    if (typeof item === "string" && /^[\w.-]+$/.test(item) && (known?.includes(item) ?? true)) return [item];
    const isSeveral = typeof item === "string" && /[,;]/.test(item);
    const help = isSeveral ? listOf(item) : typeof item === "string" && known ? didYouMean(item, known) : undefined;
    report.error("wrong-type", [key, index], `${quote(item)} can't stand in ${quote(key)}.`, help);
    return [];
  });
}

function minimumPlasma(report: Report, reader: Reader, targets: readonly Target[]): string | undefined {
  const version = reader.text("minimumPlasma");
  if (version === undefined) return undefined;
  const path = ["minimumPlasma"];
  if (!targets.includes("plasma6"))
    report.warn("no-effect", path, '"minimumPlasma" has no effect: Plasma 5 does not ask for it.', "leave it out");
  else if (!/^6\.\d+(\.\d+)?$/.test(version)) {
    const help = /^5/.test(version)
      ? "leave it out: Plasma 5 does not ask, and the option `targets` says whether the package runs there"
      : 'for example "6.2"';
    report.error("bad-version", path, `A release of Plasma 6 was expected, not ${quote(version)}.`, help);
  }
  return version;
}

function notificationArea(report: Report, reader: Reader): Pick<MetadataModel, "notificationArea"> {
  const { notificationArea: value } = reader.value;
  if (value === undefined) return {};
  const path = ["notificationArea"];
  const categories = NOTIFICATION_AREA_CATEGORIES.join(", ");
  if (!isObject(value)) {
    const message = `"notificationArea" must be an object with a category, not ${quote(value)}.`;
    const help = `write { category: "${NOTIFICATION_AREA_CATEGORIES[0]}" }; the categories are ${categories}`;
    report.error("wrong-type", path, message, value === false || value === "false" ? "leave it out" : help);
    return {};
  }
  const area = createReader(report, value, path, ["category", "dbusActivationService"]);
  const name = area.text("category");
  if (name === undefined && value.category === undefined)
    report.error("missing", path, "The system tray shows nothing without a category.", `add one of ${categories}`);
  if (name !== undefined && !(NOTIFICATION_AREA_CATEGORIES as readonly string[]).includes(name)) {
    const help = didYouMean(name, NOTIFICATION_AREA_CATEGORIES) ?? `one of ${categories}`;
    report.error("wrong-type", [...path, "category"], `The system tray has no category ${quote(name)}.`, help);
  }
  const service = area.text("dbusActivationService");
  if (service !== undefined && !/^[A-Za-z_*?][\w*?-]*(\.[\w*?-]+)+$/.test(service))
    report.error(
      "bad-service",
      [...path, "dbusActivationService"],
      `${quote(service)} is no name of a D-Bus service.`,
      'for example "org.mpris.MediaPlayer2.*"',
    );
  return { notificationArea: { category: name ?? "", ...optional("dbusActivationService", service) } };
}

function preloadWeight(report: Report, reader: Reader): number | undefined {
  const { preloadWeight: weight } = reader.value;
  if (weight === undefined) return undefined;
  if (typeof weight === "number" && Number.isInteger(weight) && weight >= 0 && weight <= 100) return weight;
  const message = `"preloadWeight" must be a whole number from 0 to 100, not ${quote(weight)}.`;
  report.error("wrong-type", ["preloadWeight"], message);
  return undefined;
}
