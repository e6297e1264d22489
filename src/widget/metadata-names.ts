/** The names that KDE's packages use in metadata.json, and where the declaration has what they hold. */

/** What stands in `KPlugin`. */
const PLUGIN_KEYS: Readonly<Record<string, string>> = {
  Authors: "authors",
  BugReportUrl: "bugReportUrl",
  Category: "category",
  Copyright: "copyright",
  Description: "description",
  EnabledByDefault: "enabledByDefault",
  FormFactors: "formFactors",
  Icon: "icon",
  Id: "id",
  License: "license",
  Name: "name",
  OtherContributors: "contributors",
  Translators: "translators",
  Version: "version",
  Website: "website",
};

/** What stands beside it. */
const TOP_KEYS: Readonly<Record<string, string>> = {
  "X-Plasma-API-Minimum-Version": "minimumPlasma",
  "X-Plasma-DBusActivationService": "notificationArea.dbusActivationService",
  "X-Plasma-NotificationArea": "notificationArea",
  "X-Plasma-NotificationAreaCategory": "notificationArea.category",
  "X-Plasma-PreloadWeight": "preloadWeight",
  "X-Plasma-Provides": "provides",
  "X-DonationUrl": "donationUrl",
};

/** What the build writes by itself, and from what. */
const MADE: Readonly<Record<string, string>> = {
  KPackageStructure: "it is the same for each widget",
  ServiceTypes: "it is the same for each widget",
  "X-KDE-ServiceTypes": "it is the same for each widget",
  Type: "it is the same for each widget",
  "X-Plasma-API": "it follows from the option `targets`",
  "X-Plasma-MainScript": "Plasma 6 knows ui/main.qml only",
};

/** What metadata.desktop called them. */
const DESKTOP_KEYS: Readonly<Record<string, string>> = {
  Comment: "description",
  "X-KDE-PluginInfo-Author": "authors",
  "X-KDE-PluginInfo-Category": "category",
  "X-KDE-PluginInfo-Email": "authors",
  "X-KDE-PluginInfo-EnabledByDefault": "enabledByDefault",
  "X-KDE-PluginInfo-License": "license",
  "X-KDE-PluginInfo-Name": "id",
  "X-KDE-PluginInfo-Version": "version",
  "X-KDE-PluginInfo-Website": "website",
  "X-KDE-FormFactors": "formFactors",
};

/**
 * What to do with a key of metadata.json or metadata.desktop, wherever somebody has put it; nothing where there is no
 * better place for it.
 */
export function placeOfKey(key: string): string | undefined {
  const [, base = key, language] = /^(.*?)\[(.*)\]$/.exec(key) ?? [];
  const made = MADE[base];
  if (made !== undefined) return `leave it out: the build writes it, ${made}`;
  const place = PLUGIN_KEYS[base] ?? TOP_KEYS[base] ?? DESKTOP_KEYS[base];
  if (place === undefined) return undefined;
  return language === undefined || (place !== "name" && place !== "description")
    ? `its place is \`${place}\``
    : `its place is \`${place}s: { ${language}: … }\``;
}
