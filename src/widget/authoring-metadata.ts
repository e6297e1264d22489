import type { Category, FormFactorName, License, NotificationAreaCategory, Provides } from "./categories.js";
import type { Translated } from "./languages.js";

/** Any text, with some of them offered. */
type OrAny<Known extends string> = Known | (string & {});

/** What metadata.json says of the widget. */
export interface Metadata {
  /** The reverse-domain name that the widget is installed under, for example "org.example.clicks". */
  readonly id: string;
  /** What users see in the list of widgets. */
  readonly name: string;
  /** Translations of `name` by KDE's language code, for example `{ fr: "…", pt_BR: "…" }`. */
  readonly names?: Translated;
  /** One line; also the default tooltip of the widget in a panel. */
  readonly description?: string;
  /** Translations of `description` by KDE's language code. */
  readonly descriptions?: Translated;
  /** A theme icon's name. */
  readonly icon?: string;
  /** Where the list of widgets shows it. */
  readonly category?: OrAny<Category>;
  /** A semantic version, for example "1.2.0". Default: the version in package.json. */
  readonly version?: string;
  /** An SPDX id, for example "GPL-2.0-or-later", or an expression of such. */
  readonly license?: OrAny<License>;
  /** Who made it. */
  readonly authors?: readonly Person[];
  /** Who translated it. */
  readonly translators?: readonly Person[];
  /** Others who have contributed. */
  readonly contributors?: readonly Person[];
  /** For example "© 2026 A. Author". */
  readonly copyright?: string;
  /** The address of the widget's pages in the web. */
  readonly website?: string;
  /** Where users can report bugs. */
  readonly bugReportUrl?: string;
  /**
   * Where users can donate. No Plasma has a place for it: it is kept as `X-DonationUrl`, which the widget can read in
   * `plasmoid.metaData.rawData`.
   */
  readonly donationUrl?: string;
  /** The devices that it is made for. Default: all. */
  readonly formFactors?: readonly FormFactorName[];
  /**
   * The first Plasma 6 that the widget can run on, for example "6.2": an older one says so in its place. Plasma 5 does not
   * ask. Default: "6.0".
   */
  readonly minimumPlasma?: `6.${number}` | `6.${number}.${number}`;
  /** What it can replace in "Show Alternatives…", for example ["org.kde.plasma.time"]. Any name may be one. */
  readonly provides?: readonly OrAny<Provides>[];
  /** In the system tray: whether it is shown before the user has chosen. */
  readonly enabledByDefault?: boolean;
  /** Makes it an entry of the system tray. */
  readonly notificationArea?: {
    /** The group of entries that it stands in. */
    readonly category: NotificationAreaCategory;
    /** The D-Bus service that makes it appear and go, for example "org.mpris.MediaPlayer2.*". */
    readonly dbusActivationService?: string;
  };
  /**
   * How early Plasma loads the popup of a widget in a panel, from 0 to 100: with 100 at once, with less some seconds after
   * login. Plasma begins with 50, or 100 for what provides a launcher menu, and learns from how often the popup is
   * opened; so only a larger number changes anything.
   */
  readonly preloadWeight?: number;
  /**
   * Other keys of metadata.json, as they are; those of `KPlugin` in an object of that name. What has a place above, or is
   * made by the build, is refused here.
   */
  readonly extra?: ExtraMetadata;
}

/** Somebody who is named in the widget's "About" page. */
export interface Person {
  /** As they write it. */
  readonly name: string;
  /** An address such as "author@example.org". */
  readonly email?: string;
  /** What they did, for example "Maintainer". */
  readonly task?: string;
  /** The address of their pages in the web. */
  readonly website?: string;
  /** The address of a picture. Plasma 6 shows it. */
  readonly avatarUrl?: string;
}

type JsonValue = string | number | boolean | null | readonly JsonValue[] | { readonly [key: string]: JsonValue };

/** Keys of metadata.json that have no place of their own in the declaration. */
export type ExtraMetadata = { readonly [key: string]: JsonValue };
