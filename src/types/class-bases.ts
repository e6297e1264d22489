import type { QmltypesComponent } from "./qmltypes.js";

/** Base classes of Qt's and KDE's that no file of an author's describes. */
const BASES: Readonly<Record<string, string>> = {
  QAbstractItemModel: "QObject",
  QAbstractListModel: "QAbstractItemModel",
  QAbstractTableModel: "QAbstractItemModel",
  QAbstractProxyModel: "QAbstractItemModel",
  QSortFilterProxyModel: "QAbstractProxyModel",
  QIdentityProxyModel: "QAbstractProxyModel",
  QConcatenateTablesProxyModel: "QAbstractItemModel",
  QStandardItemModel: "QAbstractItemModel",
  // What every applet has is on `plasmoid`.
  Applet: "Plasma::Applet",
  "Plasma::Applet": "QObject",
  "Plasma::Containment": "Plasma::Applet",
};

/** The class and its bases by name, as far as they are known, the class first. */
export function basesOf(
  { name, prototype }: QmltypesComponent,
  components: ReadonlyMap<string, QmltypesComponent>,
): string[] {
  const chain = [name];
  for (let base = prototype; base !== undefined && !chain.includes(base); ) {
    const known = inNamespaceOf(chain.at(-1)!, base, (candidate) => components.has(candidate));
    chain.push(known);
    base = components.get(known)?.prototype ?? BASES[known];
  }
  return chain;
}

/** moc writes names as the source does: without a namespace that both are in. */
export function inNamespaceOf(owner: string, name: string, isKnown: (name: string) => boolean): string {
  for (let scope = owner; scope.includes("::"); ) {
    scope = scope.slice(0, scope.lastIndexOf("::"));
    if (isKnown(`${scope}::${name}`)) return `${scope}::${name}`;
  }
  return name;
}
