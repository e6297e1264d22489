import type { QmlMember, QmlObject, QmlScript, QmlValue } from "./document.js";

/** The value that a member gives to something, if it gives one. */
export const valueIn = (member: QmlMember): QmlValue | undefined =>
  member.kind === "binding" || member.kind === "property" ? member.value : undefined;

/** The script in a member's value. */
export function scriptIn(member: QmlMember): QmlScript | undefined {
  const value = valueIn(member);
  return value?.kind === "script" ? value : undefined;
}

/** The objects that stand directly in a member; those of a group's members are the members' own. */
export function objectsIn(member: QmlMember): readonly QmlObject[] {
  switch (member.kind) {
    case "object":
      return [member];
    case "modifier":
    case "component":
      return [member.object];
    case "binding":
    case "property": {
      const { value } = member;
      if (value?.kind === "object") return [value];
      return value?.kind === "list" ? value.objects : [];
    }
    default:
      return [];
  }
}
