/** The categories of Plasma's list of widgets, from KDE's Plasma packages guide. */
export const CATEGORIES = [
  "Accessibility",
  "Application Launchers",
  "Astronomy",
  "Date and Time",
  "Development Tools",
  "Education",
  "Environment and Weather",
  "Examples",
  "File System",
  "Fun and Games",
  "Graphics",
  "Language",
  "Mapping",
  "Multimedia",
  "Online Services",
  "System Information",
  "Utilities",
  "Windows and Tasks",
] as const;
export type Category = (typeof CATEGORIES)[number];

/** Categories that KDE's own widgets have, and that the list of widgets does not know. */
export const CATEGORIES_OF_KDE = ["", "Clipboard", "Tasks"] as const;

/** The groups of entries in the system tray. */
export const NOTIFICATION_AREA_CATEGORIES = ["ApplicationStatus", "Hardware", "SystemServices"] as const;
export type NotificationAreaCategory = (typeof NOTIFICATION_AREA_CATEGORIES)[number];

/** The device types of KPluginMetaData. */
export const FORM_FACTORS = ["desktop", "tablet", "handset", "mediacenter"] as const;
export type FormFactorName = (typeof FORM_FACTORS)[number];

/** What widgets that ship with Plasma can stand in for each other as, by `X-Plasma-Provides`. */
export const PROVIDES = [
  "org.kde.plasma.activities",
  "org.kde.plasma.battery",
  "org.kde.plasma.date",
  "org.kde.plasma.launchermenu",
  "org.kde.plasma.multimediacontrols",
  "org.kde.plasma.multitasking",
  "org.kde.plasma.notifications",
  "org.kde.plasma.powermanagement",
  "org.kde.plasma.removabledevices",
  "org.kde.plasma.systemmonitor",
  "org.kde.plasma.time",
  "org.kde.plasma.trash",
  "org.kde.plasma.virtualdesktops",
] as const;
export type Provides = (typeof PROVIDES)[number];

/** The licenses that most widgets have, by their SPDX ids. */
export type License =
  | "Apache-2.0"
  | "BSD-2-Clause"
  | "BSD-3-Clause"
  | "CC0-1.0"
  | "GPL-2.0-only"
  | "GPL-2.0-or-later"
  | "GPL-3.0-only"
  | "GPL-3.0-or-later"
  | "ISC"
  | "LGPL-2.1-only"
  | "LGPL-2.1-or-later"
  | "LGPL-3.0-only"
  | "LGPL-3.0-or-later"
  | "MIT"
  | "MPL-2.0";
