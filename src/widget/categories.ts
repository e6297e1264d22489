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

/** The groups of entries in the system tray. */
export const NOTIFICATION_AREA_CATEGORIES = ["ApplicationStatus", "Hardware", "SystemServices"] as const;
export type NotificationAreaCategory = (typeof NOTIFICATION_AREA_CATEGORIES)[number];

/** The device types of KPluginMetaData. */
export const FORM_FACTORS = ["desktop", "tablet", "handset", "mediacenter"] as const;
export type FormFactorName = (typeof FORM_FACTORS)[number];
