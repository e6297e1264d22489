/** The languages that KDE is translated into, by the codes that metadata.json knows them by. */
export const LANGUAGES = [
  ...["af", "ar", "as", "ast", "az", "be", "be@latin", "bg", "bn", "bn_IN", "br", "bs", "ca", "ca@valencia", "crh"],
  ...["cs", "csb", "cy", "da", "de", "el", "en_GB", "eo", "es", "et", "eu", "fa", "fi", "fr", "fy", "ga", "gd", "gl"],
  ...["gu", "ha", "he", "hi", "hne", "hr", "hsb", "hu", "hy", "ia", "id", "ie", "is", "it", "ja", "ka", "kk", "km"],
  ...["kn", "ko", "ku", "lb", "lt", "lv", "mai", "mk", "ml", "mr", "ms", "mt", "nb", "nds", "ne", "nl", "nn", "oc"],
  ...["or", "pa", "pl", "ps", "pt", "pt_BR", "ro", "ru", "se", "si", "sk", "sl", "sq", "sr", "sr@ijekavian"],
  ...["sr@ijekavianlatin", "sr@latin", "sv", "sw", "ta", "te", "tg", "th", "tn", "tr", "tt", "ug", "uk", "ur", "uz"],
  ...["uz@cyrillic", "vi", "wa", "zh_CN", "zh_HK", "zh_TW"],
] as const;

/** A language of KDE's. */
export type Language = (typeof LANGUAGES)[number];

/** A text in each of some languages; others than KDE's own may be named, too. */
export type Translated = Readonly<Partial<Record<Language, string>> & Record<string, string>>;
