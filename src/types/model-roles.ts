import { basesOf } from "./class-bases.js";
import { DEFAULT_ROLES, type SourceRoles, sourceRoles } from "./cpp-source.js";
import type { QmltypesComponent, QmltypesValueType } from "./qmltypes.js";

export interface ModelRole {
  readonly name: string;
  /** As C++ declares it by `Q_CLASSINFO("role.name", "QString")`; a role's type is not to be had otherwise. */
  readonly type?: QmltypesValueType;
}

/** What delegates find in a row of a model. */
export interface ModelRoles {
  readonly roles: readonly ModelRole[];
  /** Whether these are all: false where C++ makes up the names as it runs. */
  readonly isExact: boolean;
}

export const isModel = (name: string): boolean =>
  /^QAbstract(Item|List|Table|Proxy)Model$|^Q(SortFilter|Identity|ConcatenateTables)ProxyModel$|^QStandardItemModel$/.test(
    name,
  );

/** By class: the roles of the models among some classes, from what their C++ says. */
export function modelRoles(
  components: ReadonlyMap<string, QmltypesComponent>,
  sources: readonly string[],
): Map<string, ModelRoles> {
  const bySource = sourceRoles(sources);
  const isNamedSomewhere = sources.some((source) => /\broleNames\s*\(\s*\)\s*const/.test(source));
  const found = new Map<string, ModelRoles>();
  for (const component of components.values()) {
    const chain = basesOf(component, components);
    if (!chain.some(isModel)) continue;
    const own = chain.flatMap((name) => ofSource(bySource, name) ?? [])[0];
    const declared = new Map(chain.flatMap((name) => [...(components.get(name)?.declaredRoles ?? [])]));
    const isPlain = !chain.some((name) => /Proxy/.test(name)) && sources.length > 0;
    const names = new Set([
      ...(own?.names ?? []),
      ...(own ? (own.hasDefaults ? DEFAULT_ROLES : []) : isPlain && !isNamedSomewhere ? DEFAULT_ROLES : []),
      ...declared.keys(),
    ]);
    found.set(component.name, {
      roles: [...names].map((name) => {
        const type = declared.get(name);
        return { name, ...(type && { type }) };
      }),
      isExact: own ? own.isExact : isPlain && !isNamedSomewhere,
    });
  }
  return found;
}

/** A definition may leave out the namespace that it is in. */
const ofSource = (found: ReadonlyMap<string, SourceRoles>, name: string): SourceRoles | undefined =>
  found.get(name) ?? [...found].find(([written]) => name.endsWith(`::${written}`))?.[1];
