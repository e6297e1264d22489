import type { PersonModel, Target, WidgetModel } from "../widget/model.js";
import { desktopValue } from "./quote.js";

/** What Plasma 5 needs: without these it does not take a package for a widget. */
const PLASMA5 = { "X-Plasma-API": "declarativeappletscript", "X-Plasma-MainScript": "ui/main.qml" };

/** Plasma 6 refuses a package that does not say that it is made for it. */
const plasma6 = ({ metadata: { minimumPlasma = "6.0" } }: WidgetModel) => ({
  "X-Plasma-API-Minimum-Version": minimumPlasma,
});

/** metadata.json, for both Plasmas or for one. */
export function metadataJson(model: WidgetModel, { targets }: { readonly targets: readonly Target[] }): string {
  const { metadata } = model;
  const { KPlugin: extraPlugin, ...extra } = metadata.extra;
  const plugin = {
    Authors: people(metadata.authors),
    BugReportUrl: metadata.bugReportUrl,
    Category: metadata.category,
    Copyright: metadata.copyright,
    Description: metadata.description,
    ...byLanguage("Description", metadata.descriptions),
    EnabledByDefault: metadata.enabledByDefault,
    FormFactors: metadata.formFactors.length > 0 ? metadata.formFactors : undefined,
    Icon: metadata.icon,
    Id: model.id,
    License: metadata.license,
    Name: metadata.name,
    ...byLanguage("Name", metadata.names),
    OtherContributors: people(metadata.contributors),
    ServiceTypes: targets.includes("plasma5") ? ["Plasma/Applet"] : undefined,
    Translators: people(metadata.translators),
    Version: model.version,
    Website: metadata.website,
    ...(typeof extraPlugin === "object" && extraPlugin),
  };
  const file = {
    KPackageStructure: "Plasma/Applet",
    KPlugin: plugin,
    ...(targets.includes("plasma5") && PLASMA5),
    ...(targets.includes("plasma6") && plasma6(model)),
    "X-Plasma-Provides": metadata.provides.length > 0 ? metadata.provides : undefined,
    ...notificationArea(model),
    "X-Plasma-PreloadWeight": metadata.preloadWeight,
    "X-DonationUrl": metadata.donationUrl,
    "X-Plasmoid-Native": native(model),
    ...extra,
  };
  return `${JSON.stringify(file, undefined, 4)}\n`;
}

/** No Plasma reads it; `plasmoid check --store` and `plasmoid install` do. */
function native({ native }: WidgetModel): object | undefined {
  if (!native) return undefined;
  const { fallback: Fallback } = native;
  return native.kind === "applet"
    ? { Applet: native.applet, Fallback }
    : { Uri: native.uri, Version: native.version, Fallback, Bundled: native.bundle ? true : undefined };
}

/** metadata.desktop, which Plasma 5 takes in place of metadata.json. */
export function metadataDesktop(model: WidgetModel): string {
  const { metadata } = model;
  const [author] = metadata.authors;
  const { KPlugin: _, ...extra } = metadata.extra;
  const values: Readonly<Record<string, unknown>> = {
    Type: "Service",
    Name: metadata.name,
    ...byLanguage("Name", metadata.names),
    Comment: metadata.description,
    ...byLanguage("Comment", metadata.descriptions),
    Icon: metadata.icon,
    "X-KDE-ServiceTypes": "Plasma/Applet",
    "X-KDE-PluginInfo-Name": model.id,
    "X-KDE-PluginInfo-Version": model.version,
    "X-KDE-PluginInfo-Author": author && metadata.authors.map(({ name }) => name).join(", "),
    "X-KDE-PluginInfo-Email": author?.email,
    "X-KDE-PluginInfo-Category": metadata.category,
    "X-KDE-PluginInfo-License": metadata.license,
    "X-KDE-PluginInfo-Website": metadata.website,
    "X-KDE-PluginInfo-EnabledByDefault": metadata.enabledByDefault,
    "X-KDE-FormFactors": metadata.formFactors,
    ...PLASMA5,
    "X-Plasma-Provides": metadata.provides,
    ...notificationArea(model),
    "X-Plasma-PreloadWeight": metadata.preloadWeight,
    "X-DonationUrl": metadata.donationUrl,
    ...extra,
  };
  const lines = Object.entries(values).flatMap(([key, value]) => {
    const text = desktopText(value);
    return text === undefined ? [] : [`${key}=${text}`];
  });
  return `[Desktop Entry]\n${lines.join("\n")}\n`;
}

/** A value as a desktop entry writes it; nothing for what that format has no form for. */
function desktopText(value: unknown): string | undefined {
  if (typeof value === "string") return desktopValue(value);
  if (typeof value === "boolean" || typeof value === "number") return String(value);
  if (!Array.isArray(value) || value.length === 0) return undefined;
  return value.map((item) => desktopValue(String(item)).replaceAll(",", "\\,")).join(",");
}

const byLanguage = (key: string, texts: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(Object.entries(texts).map(([language, text]) => [`${key}[${language}]`, text]));

const people = (persons: readonly PersonModel[]) => (persons.length > 0 ? persons.map(person) : undefined);

const person = ({ name, email, task, website, avatarUrl }: PersonModel) => ({
  AvatarUrl: avatarUrl,
  Email: email,
  Name: name,
  Task: task,
  Website: website,
});

/** The system tray asks for the text "true", not for the value. */
const notificationArea = ({ metadata: { notificationArea } }: WidgetModel) =>
  notificationArea && {
    "X-Plasma-NotificationArea": "true",
    "X-Plasma-NotificationAreaCategory": notificationArea.category,
    ...(notificationArea.dbusActivationService !== undefined && {
      "X-Plasma-DBusActivationService": notificationArea.dbusActivationService,
    }),
  };
