/** What the text of C++ says that neither moc nor the compiler write down: registrations by hand, and roles of models. */

/** A class that a QQmlExtensionPlugin gives a name in QML. */
export interface Registration {
  /** As the source writes it, with or without its namespace. */
  readonly className: string;
  /** Its name in QML. */
  readonly name: string;
  readonly version: string;
  readonly isCreatable: boolean;
  readonly isSingleton: boolean;
}

/** The roles of a model that its roleNames() names. */
export interface SourceRoles {
  readonly names: readonly string[];
  /** Whether Qt's own are there besides. */
  readonly hasDefaults: boolean;
  /** Whether that is all: false where another function adds to them. */
  readonly isExact: boolean;
}

/** What Qt calls the roles of a model that names none. */
export const DEFAULT_ROLES = ["display", "decoration", "edit", "toolTip", "statusTip", "whatsThis"];

const REGISTER =
  /\bqmlRegister(Type|SingletonType|SingletonInstance|UncreatableType|ExtendedType|ExtendedUncreatableType|UncreatableMetaObject)\s*(?:<\s*([\w:]+)[^>()]*>)?\s*\(\s*(?:([\w:]+)::staticMetaObject\s*,\s*)?([^,()]+),\s*(\d+)\s*,\s*(\d+)\s*,\s*"(\w+)"/g;

/** What `qmlRegisterType<Class>(uri, 1, 0, "Name")` and its like register, under this URI or one that is a variable. */
export function registrations(sources: readonly string[], uri: string): Registration[] {
  return sources.flatMap((source) =>
    [...withoutComments(source).matchAll(REGISTER)].flatMap(
      ([, kind = "", type, namespace, where = "", major, minor, name = ""]) => {
        const className = type ?? namespace;
        const literal = /^"(.*)"$/.exec(where.trim())?.[1];
        if (className === undefined || (literal !== undefined && literal !== uri)) return [];
        return {
          className,
          name,
          version: `${major}.${minor}`,
          isCreatable: kind === "Type" || kind === "ExtendedType",
          isSingleton: kind.startsWith("Singleton"),
        };
      },
    ),
  );
}

const ROLE_NAMES =
  /(?:QHash\s*<\s*int\s*,\s*QByteArray\s*>|auto)\s+(?:([\w:]+)::)?roleNames\s*\(\s*\)\s*const\b[^;{]*\{/g;

/** By class: the roles that its roleNames() names in the source. */
export function sourceRoles(sources: readonly string[]): Map<string, SourceRoles> {
  const found = new Map<string, SourceRoles>();
  for (const source of sources.map(withoutComments))
    for (const { 0: whole, 1: named, index } of source.matchAll(ROLE_NAMES)) {
      const before = source.slice(0, index);
      const className =
        named ?? [...before.matchAll(/\b(?:class|struct)\s+(?:\w+_EXPORT\s+)?(\w+)[^;{]*\{/g)].at(-1)?.[1];
      const body = blockAt(source, index + whole.length);
      if (className !== undefined && body !== undefined) found.set(className, rolesIn(body));
    }
  return found;
}

function rolesIn(body: string): SourceRoles {
  const calls = [...body.matchAll(/([\w:.>()-]*)\broleNames\s*\(/g)].map(([, owner = ""]) => owner);
  const names = [...body.matchAll(/"(\w+)"/g)].flatMap(([, name]) => name ?? []);
  return {
    names,
    hasDefaults: calls.some((owner) => OF_QT.test(owner)),
    isExact: names.length > 0 && calls.every((owner) => OF_QT.test(owner)),
  };
}

const OF_QT = /^QAbstract(Item|List|Table)Model::$/;

/** The text between a brace that was just passed and its partner. */
function blockAt(source: string, start: number): string | undefined {
  let depth = 1;
  for (const { 0: token, index } of source.slice(start).matchAll(/"(?:[^"\\\n]|\\.)*"|[{}]/g)) {
    if (token === "{") depth++;
    else if (token === "}") depth--;
    if (depth === 0) return source.slice(start, start + index);
  }
  return undefined;
}

/** Comments as spaces, strings left alone. */
function withoutComments(source: string): string {
  return source.replace(/"(?:[^"\\\n]|\\.)*"|\/\/[^\n]*|\/\*[\s\S]*?\*\//g, (text) =>
    text.startsWith('"') ? text : text.replace(/[^\n]/g, " "),
  );
}
