import type { DottedName, Name, QmlDocument, QmlImport, QmlMember, QmlObject, Range } from "./document.js";
import { type Feature, qmlFeatures, scriptFeature } from "./features.js";
import { objectsIn, scriptIn } from "./members.js";
import { isScript } from "./paths.js";
import {
  type Access,
  accessTo,
  type FileString,
  type Member,
  type ScriptUses,
  scriptUses,
  type Use,
} from "./script-uses.js";

/** What the rest of the tool wants to know about a QML file. All offsets are into its source. */
export interface QmlScan {
  readonly file: string;
  readonly source: string;
  readonly imports: readonly ScannedImport[];
  /** Every object of the file; the first is the root. */
  readonly objects: readonly ScannedObject[];
  readonly root: ScannedObject | undefined;
  readonly ids: readonly Name[];
  /** Every type that the file makes objects of or names in a declaration. */
  readonly types: readonly DottedName[];
  /** What the file's scripts use without declaring it in JavaScript: ids, properties, aliases, globals. */
  readonly uses: readonly ObjectUse[];
  /** The uses of imported scripts. */
  readonly scriptUses: readonly ScriptUse[];
  /** `plasmoid.configuration.key`, also by `Plasmoid`. */
  readonly configurationUses: readonly MemberUse[];
  /** `plasmoid.member`, also by `Plasmoid`. */
  readonly plasmoidUses: readonly PlasmoidUse[];
  /** Properties and handlers of the attached `Plasmoid`: `Plasmoid.icon: …`. */
  readonly attached: readonly Name[];
  /** Properties that the root object binds. */
  readonly rootBindings: readonly Name[];
  /** `onKeyChanged` in a `Connections` on `plasmoid.configuration`. */
  readonly configurationHandlers: readonly Name[];
  /** `widget.member`, whichever `widget` that is. */
  readonly widgetUses: readonly MemberUse[];
  /** Strings that name QML files. */
  readonly strings: readonly FileString[];
  /** Properties `cfg_key` of the root, by which a settings page gets and gives the configuration. */
  readonly settings: readonly SettingsProperty[];
  /** Syntax that not every engine has. */
  readonly features: readonly Feature[];
}

export interface ScannedImport extends Range {
  readonly kind: "module" | "script" | "folder";
  readonly target: string;
  readonly targetRange: Range;
  readonly version?: string;
  readonly alias?: Name;
}

export interface ScannedObject extends Range {
  readonly type: DottedName;
  readonly id?: Name;
  readonly properties: readonly Name[];
  readonly functions: readonly Name[];
  /** What it binds or handles: `number`, `onClicked`, and of `anchors.fill` the `anchors`. */
  readonly bindings: readonly BoundName[];
  readonly signals: readonly Name[];
  /** Names that handlers of the object's own signals get. */
  readonly parameters: readonly Name[];
  /** Properties that whoever makes it has to set, as a view does with the roles of its model. */
  readonly required: readonly Name[];
  /** The inline component whose root this is. */
  readonly component?: Name;
}

export interface BoundName extends Name {
  /** Whether it is bound as a whole, not a member of it. */
  readonly isWhole: boolean;
  /** What follows the name: of `anchors.fill` the `fill`. */
  readonly rest: readonly Name[];
  /** The name that it is bound to, where that is all: `model: rows`. */
  readonly value?: Name;
}

/** A use, and the object in whose scope its script runs. */
export interface ObjectUse extends Use {
  readonly object: ScannedObject;
  /** The number of the script that it is in. */
  readonly script: number;
}

export interface PlasmoidUse {
  readonly member: Member;
  /** The members of which its script asks, somewhere, whether they are there. */
  readonly asked: ReadonlySet<string>;
}

export interface ScriptUse {
  readonly import: ScannedImport;
  /** Where the alias stands. */
  readonly alias: Name;
  /** Absent for the bare alias and for a computed member. */
  readonly member?: Member;
  /** `Alias[x]` */
  readonly computed: boolean;
  /** What happens to the member; to the alias itself when there is none. */
  readonly access: Access;
}

export interface MemberUse {
  readonly member: Member;
  readonly access: Access;
  readonly object: ScannedObject;
}

export interface SettingsProperty extends Range {
  /** Without `cfg_`. */
  readonly key: string;
  /** Whether the property that gets the key's default is declared too. */
  readonly hasDefault: boolean;
}

/** Collects what a file imports, declares and uses. */
export function scanQml(document: QmlDocument): QmlScan {
  const { file, source, root } = document;
  const objects: ScannedObject[] = [];
  const types: DottedName[] = [];
  const uses: ObjectUse[] = [];
  const handlers: Name[] = [];
  const strings: FileString[] = [];
  const attached: Name[] = [];
  let scripts = 0;
  const features = qmlFeatures(document);
  if (root) visitObject(root);

  const imports = document.imports.map(scanImport);
  const ids = objects.flatMap(({ id }) => id ?? []);
  return {
    file,
    source,
    imports,
    objects,
    root: objects[0],
    ids,
    types,
    uses,
    scriptUses: usesOfScripts(uses, imports),
    configurationUses: uses.flatMap(configurationUse),
    plasmoidUses: plasmoidUses(uses),
    attached,
    rootBindings: root?.members.flatMap((member) => (member.kind === "binding" ? member.name : [])) ?? [],
    configurationHandlers: handlers,
    widgetUses: uses.flatMap(widgetUse),
    strings,
    settings: settingsOf(objects[0]?.properties ?? []),
    features,
  };

  function visitObject(object: QmlObject, component?: Name): void {
    const members = object.members.flatMap(withMembersOfGroups);
    const named = (kind: "property" | "function" | "signal"): Name[] =>
      members.flatMap((member) => (member.kind === kind ? member.name : []));
    const scanned: ScannedObject = {
      type: object.type,
      ...(object.id && { id: object.id }),
      properties: named("property"),
      functions: named("function"),
      bindings: object.members.flatMap((member) => {
        const name = member.kind === "binding" || member.kind === "group" ? member.name : undefined;
        const [first, ...rest] = name?.parts ?? [];
        if (!first) return [];
        const value = member.kind === "binding" ? nameIn(member) : undefined;
        return [{ ...first, rest, isWhole: member.kind === "binding" && rest.length === 0, ...(value && { value }) }];
      }),
      signals: named("signal"),
      parameters: members.flatMap((member) => (member.kind === "signal" ? member.parameters : [])),
      required: members.flatMap((member) =>
        member.kind === "required" || (member.kind === "property" && member.isRequired) ? member.name : [],
      ),
      ...(component && { component }),
      start: object.start,
      end: object.end,
    };
    objects.push(scanned);
    types.push(object.type);
    attached.push(...object.members.flatMap(attachedIn));
    for (const member of members) visitMember(member, scanned);
    if (listensToConfiguration(object)) handlers.push(...members.flatMap(handlerName));
  }

  function visitMember(member: QmlMember, owner: ScannedObject): void {
    if (member.kind === "property") types.push(member.type.element ?? member.type);
    const node = member.kind === "function" ? member.node : scriptIn(member)?.node;
    if (node) {
      const found: ScriptUses = { uses: [], strings: [] };
      scriptUses(node, found, undefined, (inner) => {
        const feature = scriptFeature(inner);
        if (feature) features.push(feature);
      });
      const script = scripts++;
      for (const use of found.uses) uses.push({ ...use, object: owner, script });
      const isSource = member.kind === "binding" && member.name.name === "source" && lastPart(owner.type) === "Loader";
      const callee = isSource && node.type === "Literal" ? { callee: "Loader.source" } : {};
      for (const string of found.strings) strings.push({ ...string, ...callee });
    }
    for (const object of objectsIn(member)) visitObject(object, member.kind === "component" ? member.name : undefined);
  }
}

/** The name that a member's script is, and nothing besides. */
function nameIn(member: QmlMember): Name | undefined {
  const node = scriptIn(member)?.node;
  return node?.type === "Identifier" ? { name: node.name, start: node.start, end: node.end } : undefined;
}

const lastPart = ({ parts }: DottedName): string => parts[parts.length - 1]!.name;

/** A group's members act on the object that the group is in. */
const withMembersOfGroups = (member: QmlMember): readonly QmlMember[] =>
  member.kind === "group" ? member.members.flatMap(withMembersOfGroups) : [member];

function scanImport({ kind, target, targetRange, version, alias, start, end }: QmlImport): ScannedImport {
  return {
    kind: kind === "module" ? "module" : isScript(target) ? "script" : "folder",
    target,
    targetRange,
    ...(version !== undefined && { version }),
    ...(alias && { alias }),
    start,
    end,
  };
}

function usesOfScripts(uses: readonly ObjectUse[], imports: readonly ScannedImport[]): ScriptUse[] {
  const scripts = new Map<string, ScannedImport>();
  for (const item of imports) if (item.kind === "script" && item.alias) scripts.set(item.alias.name, item);
  return uses.flatMap((use) => {
    const { name, start, end, members, computed } = use;
    const script = scripts.get(name);
    if (!script) return [];
    const [member] = members;
    return {
      import: script,
      alias: { name, start, end },
      ...(member && { member }),
      computed: computed && !member,
      // A computed member is a member of the alias as long as no other comes first.
      access: accessTo(use, member || computed ? 1 : 0),
    };
  });
}

/** The members that are the plasmoid's own, and how many come before them. */
function ofPlasmoid({ name, members }: ObjectUse): [members: readonly Member[], before: number] | undefined {
  // `item.Plasmoid` is the widget's own too; `item.plasmoid` may be another widget's.
  if (members[0]?.name === "Plasmoid") return [members.slice(1), 1];
  return name === "plasmoid" || name === "Plasmoid" ? [members, 0] : undefined;
}

function configurationUse(use: ObjectUse): readonly MemberUse[] {
  const [members, before] = ofPlasmoid(use) ?? [[], 0];
  const member = members[0]?.name === "configuration" ? members[1] : undefined;
  return member ? [{ member, access: accessTo(use, before + 2), object: use.object }] : [];
}

function plasmoidUses(uses: readonly ObjectUse[]): PlasmoidUse[] {
  const askedIn = new Map<number, Set<string>>();
  return uses.flatMap((use) => {
    const [members] = ofPlasmoid(use) ?? [[]];
    const [member] = members;
    if (!member) return [];
    const asked = askedIn.get(use.script) ?? new Set();
    askedIn.set(use.script, asked);
    if (use.tested && members.length === 1) asked.add(member.name);
    return [{ member, asked }];
  });
}

/** `Plasmoid.icon: …` */
function attachedIn(member: QmlMember): readonly Name[] {
  if (member.kind !== "binding") return [];
  const [object, name] = member.name.parts;
  return object?.name === "Plasmoid" && name ? [name] : [];
}

function widgetUse(use: ObjectUse): readonly MemberUse[] {
  const [member] = use.members;
  return use.name === "widget" && member ? [{ member, access: accessTo(use, 1), object: use.object }] : [];
}

function listensToConfiguration({ type, members }: QmlObject): boolean {
  if (lastPart(type) !== "Connections") return false;
  const target = members.find((member) => member.kind === "binding" && member.name.name === "target");
  const node = target && scriptIn(target)?.node;
  if (node?.type !== "MemberExpression" || node.property.type !== "Identifier") return false;
  const { object, property } = node;
  return property.name === "configuration" && object.type === "Identifier" && /^[pP]lasmoid$/.test(object.name);
}

const handlerName = (member: QmlMember): readonly Name[] =>
  (member.kind === "function" || member.kind === "binding") && /^on[A-Z_]/.test(member.name.name) ? [member.name] : [];

function settingsOf(properties: readonly Name[]): SettingsProperty[] {
  const names = new Set(properties.map(({ name }) => name));
  return properties
    .filter(({ name }) => name.startsWith("cfg_") && name.length > 4)
    .map(({ name, start, end }) => ({ key: name.slice(4), hasDefault: names.has(`${name}Default`), start, end }));
}
