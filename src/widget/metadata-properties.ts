/** Somebody who is named in metadata.json, as the host gives it. */
export interface HostPerson {
  readonly name: string;
  readonly task: string;
  readonly emailAddress: string;
  readonly webAddress: string;
}

interface MetaDataTypes {
  string: string;
  strings: readonly string[];
  people: readonly HostPerson[];
  bool: boolean;
  int: number;
  json: Readonly<Record<string, unknown>>;
}

export interface MetaDataProperty<
  Type extends keyof MetaDataTypes = keyof MetaDataTypes,
  Only extends 5 | undefined = 5 | undefined,
> {
  readonly type: Type;
  /** The one Plasma that has it, where only one has. */
  readonly only: Only;
  readonly instead?: string;
}

const both = <const Type extends keyof MetaDataTypes>(type: Type): MetaDataProperty<Type, undefined> => ({
  type,
  only: undefined,
});
const plasma5 = <const Type extends keyof MetaDataTypes>(type: Type, instead: string): MetaDataProperty<Type, 5> => ({
  type,
  only: 5,
  instead,
});

/** Every property of `plasmoid.metaData`: KPluginMetaData of kcoreaddons 5.103 and 6.11. All are constant. */
export const METADATA_PROPERTIES = {
  /** `authors` of the declaration. */
  authors: both("people"),
  /** `bugReportUrl` of the declaration. */
  bugReportUrl: both("string"),
  /** `category` of the declaration. */
  category: both("string"),
  /** `copyright` of the declaration. */
  copyrightText: both("string"),
  /** `description` of the declaration, in the user's language. */
  description: both("string"),
  /** The path of metadata.json. */
  fileName: both("string"),
  /** `formFactors` of the declaration. */
  formFactors: both("strings"),
  /** `icon` of the declaration. */
  iconName: both("string"),
  /** `enabledByDefault` of the declaration. */
  isEnabledByDefault: both("bool"),
  /** Whether the user's configuration hides the widget. */
  isHidden: both("bool"),
  /** Always true in a widget that runs. */
  isValid: both("bool"),
  /** `license` of the declaration. */
  license: both("string"),
  /** The text of the license, where the host knows it. */
  licenseText: both("string"),
  /** Types of files that the widget handles; a widget has none. */
  mimeTypes: both("strings"),
  /** `name` of the declaration, in the user's language. */
  name: both("string"),
  /** `contributors` of the declaration. */
  otherContributors: both("people"),
  /** `id` of the declaration. */
  pluginId: both("string"),
  /** All of metadata.json. */
  rawData: both("json"),
  /** `translators` of the declaration. */
  translators: both("people"),
  /** `version` of the declaration. */
  version: both("string"),
  /** `website` of the declaration. */
  website: both("string"),

  /** What the package depends on: nothing. */
  dependencies: plasma5("strings", "leave it out: a widget has none"),
  /** More about the widget, which metadata.json can't hold. */
  extraInformation: plasma5("string", "use `description`"),
  /** Not what its name says: 1 where the widget is enabled by default. */
  initialPreference: plasma5("int", "use `isEnabledByDefault`"),
  /** The path of metadata.json. */
  metaDataFileName: plasma5("string", "use `fileName`, which is the same"),
  /** `["Plasma/Applet"]`. */
  serviceTypes: plasma5("strings", "leave it out: it is `Plasma/Applet` for each widget"),
};

type Table = typeof METADATA_PROPERTIES;

/** The widget's own metadata.json, as the host read it. */
export type PlasmoidMetaData = {
  readonly [Name in keyof Table as Table[Name]["only"] extends undefined
    ? Name
    : never]: MetaDataTypes[Table[Name]["type"]];
};

/** What Plasma 5 has besides. */
export type Plasma5MetaData = PlasmoidMetaData & {
  readonly [Name in keyof Table as Table[Name]["only"] extends 5 ? Name : never]: MetaDataTypes[Table[Name]["type"]];
};
