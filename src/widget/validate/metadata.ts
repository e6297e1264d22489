import { CATEGORIES, FORM_FACTORS, NOTIFICATION_AREA_CATEGORIES } from "../categories.js";
import type { MetadataModel, PersonModel } from "../model.js";
import { didYouMean, quote, type Report } from "./report.js";
import { createReader, isObject, type Reader } from "./shape.js";

/** Semantic versioning 2.0.0. */
const SEMVER =
  /^(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)(?:-(?:0|[1-9]\d*|\d*[A-Za-z-][\dA-Za-z-]*)(?:\.(?:0|[1-9]\d*|\d*[A-Za-z-][\dA-Za-z-]*))*)?(?:\+[\dA-Za-z-]+(?:\.[\dA-Za-z-]+)*)?$/;

export function validateId(report: Report, reader: Reader): string {
  const id = reader.required("id") ?? "";
  if (id === "") return id;
  const parts = id.split(".");
  const refuse = (message: string, help?: string): void => report.error("bad-id", ["id"], message, help);
  const suggestion = id
    .replace(/[^A-Za-z0-9_.-]+/g, "-")
    .split(".")
    .filter((part) => part !== "" && part !== "-")
    .join(".");
  if (!/^[A-Za-z0-9_.-]+$/.test(id))
    refuse(
      `The id ${quote(id)} names a folder and may have letters, digits, "-", "_" and "." only.`,
      `for example ${quote(suggestion)}`,
    );
  else if (parts.some((part) => part === ""))
    refuse(`The id ${quote(id)} has an empty part.`, `for example ${quote(suggestion)}`);
  else if (!/^[A-Za-z]/.test(id)) refuse(`The id ${quote(id)} must begin with a letter.`);
  else if (parts.length < 2)
    refuse(`The id ${quote(id)} must be a reverse domain name.`, `for example ${quote(`org.example.${id}`)}`);
  else if (id.length > 200) refuse("The id is too long for the name of a folder.");
  return id;
}

export function validateVersion(report: Report, reader: Reader, packageVersion: string | undefined): string {
  const declared = reader.text("version");
  const version = declared ?? packageVersion;
  if (version === undefined) {
    report.error("no-version", [], "There is a version neither here nor in package.json.", 'add `version: "1.0.0"`');
    return "";
  }
  if (!SEMVER.test(version)) {
    const numbers = version.match(/\d+/g)?.slice(0, 3).map(Number) ?? [];
    const nearest = [0, 1, 2].map((index) => numbers[index] ?? 0).join(".");
    const where = declared === undefined ? "The version in package.json" : "The version";
    report.error(
      "bad-version",
      ["version"],
      `${where}, ${quote(version)}, is not a semantic version.`,
      `for example ${quote(nearest)}`,
    );
  }
  return version;
}

export function validateMetadata(report: Report, reader: Reader): MetadataModel {
  const text = (key: keyof MetadataModel) => {
    const value = reader.text(key);
    return value !== undefined && { [key]: value };
  };
  const enabledByDefault = reader.flag("enabledByDefault");
  return {
    name: reader.required("name") ?? "",
    names: languages(report, reader, "names"),
    descriptions: languages(report, reader, "descriptions"),
    ...text("description"),
    ...icon(report, reader),
    ...category(report, reader),
    ...text("license"),
    ...text("copyright"),
    ...text("website"),
    ...text("bugReportUrl"),
    authors: authors(report, reader),
    formFactors: known(report, reader, "formFactors", FORM_FACTORS),
    provides: known(report, reader, "provides"),
    ...(enabledByDefault !== undefined && { enabledByDefault }),
    ...notificationArea(report, reader),
    extra: extra(report, reader),
  };
}

function languages(report: Report, reader: Reader, key: "names" | "descriptions"): Readonly<Record<string, string>> {
  const texts = reader.texts(key);
  for (const language of Object.keys(texts))
    if (!/^[a-z]{2,3}(_[A-Z]{2})?(@[a-z]+)?$/.test(language))
      report.errorAtKey(
        "bad-language",
        [key, language],
        `${quote(language)} is no language code such as "fr" or "pt_BR".`,
      );
  return texts;
}

function icon(report: Report, reader: Reader): { icon?: string } {
  const name = reader.text("icon");
  if (name === undefined) return {};
  if (name.includes("/"))
    report.error("bad-icon", ["icon"], `The icon must be the name of a theme icon, not the path ${quote(name)}.`);
  return { icon: name };
}

function category(report: Report, reader: Reader): { category?: string } {
  const name = reader.text("category");
  if (name === undefined) return {};
  if (!(CATEGORIES as readonly string[]).includes(name)) {
    const help = didYouMean(name, CATEGORIES) ?? `the categories are ${CATEGORIES.join(", ")}`;
    report.warn("unknown-category", ["category"], `Plasma has no category ${quote(name)}.`, help);
  }
  return { category: name };
}

function authors(report: Report, reader: Reader): readonly PersonModel[] {
  return reader.list("authors").flatMap((author, index) => {
    const person = createReader(report, author, ["authors", index], ["name", "email", "task", "website"]);
    const name = person.required("name");
    if (name === undefined) return [];
    const optional = (["email", "task", "website"] as const).flatMap((key) => {
      const value = person.text(key);
      return value === undefined ? [] : [[key, value] as const];
    });
    return [{ name, ...Object.fromEntries(optional) }];
  });
}

function known(
  report: Report,
  reader: Reader,
  key: "formFactors" | "provides",
  names?: readonly string[],
): readonly string[] {
  return reader.list(key).flatMap((item, index) => {
    if (typeof item === "string" && /^[\w.-]+$/.test(item) && (names?.includes(item) ?? true)) return [item];
    const help = typeof item === "string" && names ? didYouMean(item, names) : undefined;
    report.error("wrong-type", [key, index], `${quote(item)} can't stand in ${quote(key)}.`, help);
    return [];
  });
}

function notificationArea(report: Report, reader: Reader): Pick<MetadataModel, "notificationArea"> {
  const { value } = reader;
  if (value.notificationArea === undefined) return {};
  const path = ["notificationArea"];
  const area = createReader(report, value.notificationArea, path, ["category", "dbusActivationService"]);
  const name = area.required("category");
  if (name !== undefined && !(NOTIFICATION_AREA_CATEGORIES as readonly string[]).includes(name)) {
    const help = didYouMean(name, NOTIFICATION_AREA_CATEGORIES) ?? `one of ${NOTIFICATION_AREA_CATEGORIES.join(", ")}`;
    report.error("wrong-type", [...path, "category"], `The system tray has no category ${quote(name)}.`, help);
  }
  const dbusActivationService = area.text("dbusActivationService");
  return {
    notificationArea: { category: name ?? "", ...(dbusActivationService !== undefined && { dbusActivationService }) },
  };
}

function extra(report: Report, reader: Reader): Readonly<Record<string, unknown>> {
  const { extra: value } = reader.value;
  if (value === undefined) return {};
  if (isObject(value)) return value;
  report.error("wrong-type", ["extra"], `"extra" must be an object of keys of metadata.json, not ${quote(value)}.`);
  return {};
}
