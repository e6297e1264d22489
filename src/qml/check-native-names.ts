import { closest, type Diagnostic, error, placeAt } from "../diagnostics/index.js";
import type { NativeMember, NativeType } from "../types/index.js";
import type { Name } from "./document.js";
import type { QmlScan } from "./scan.js";
import { type Access, accessTo } from "./script-uses.js";

/** Finds the type of the widget's module that some first names are, and how many of them it takes. */
export type TypeOfNames = (
  names: readonly Name[],
) => { readonly type: NativeType; readonly length: number } | undefined;

/**
 * What QML asks of a type by its name: a singleton's members, values of enumerations, members of the attached object,
 * which are asked of an item (`item.Type.member`) or bound in one (`Type.member: 1`) too.
 */
export function checkNativeNames(scan: QmlScan, typeOf: TypeOfNames): Diagnostic[] {
  const place = ({ start, end }: Name) => placeAt(scan.file, scan.source, start, end);
  const unknown = (name: Name, what: string, candidates: Iterable<string>): Diagnostic => {
    const near = closest(name.name, candidates);
    return error(
      "qml/unknown-native-member",
      `${what} \`${name.name}\`.`,
      place(name),
      near === undefined ? undefined : `Did you mean \`${near}\`?`,
    );
  };
  const member = (
    { name, isExact }: NativeType,
    members: ReadonlyMap<string, NativeMember>,
    asked: Name,
    access: Access,
    others: readonly string[],
  ): Diagnostic[] => {
    const there = members.get(asked.name);
    if (!there)
      return others.includes(asked.name) || !isExact
        ? []
        : [unknown(asked, `\`${name}\` of C++ has no member`, [...members.keys(), ...others])];
    if (access !== "write" || !there.isReadonly) return [];
    const help = there.kind === "property" ? "Give the Q_PROPERTY a WRITE function." : undefined;
    const message = `\`${asked.name}\` of \`${name}\` can't be assigned.`;
    return [error("qml/native-readonly", message, place(asked), help)];
  };
  const uses = scan.uses.flatMap(({ name, start, end, ...use }) => {
    const names = [{ name, start, end }, ...use.members];
    for (let first = 0; first < names.length; first++) {
      const found = typeOf(names.slice(first));
      if (!found) continue;
      const { type, length } = found;
      const at = first + length;
      const asked = names[at];
      if (!asked) return [];
      const access = accessTo({ name, start, end, ...use }, at);
      const constants = [...type.values, ...type.scopes.keys()];
      if (first > 0) return type.attached ? member(type, type.attached, asked, access, []) : [];
      if (type.isSingleton) return member(type, type.members, asked, access, constants);
      const scope = type.scopes.get(asked.name);
      const value = names[at + 1];
      if (scope && value && !scope.includes(value.name))
        return [unknown(value, `\`${type.name}.${asked.name}\` of C++ has no value`, scope)];
      if (constants.includes(asked.name)) return [];
      if (type.attached) return member(type, type.attached, asked, access, constants);
      return type.isExact || type.component.semantics === "none"
        ? [unknown(asked, `\`${type.name}\` of C++ has no value`, constants)]
        : [];
    }
    return [];
  });
  const bound = scan.objects.flatMap(({ bindings }) =>
    bindings.flatMap(({ name, start, end, rest }) => {
      const found = typeOf([{ name, start, end }, ...rest]);
      const asked = found && [{ name, start, end }, ...rest][found.length];
      if (!asked || !found.type.attached || /^on[A-Z]/.test(asked.name)) return [];
      return member(found.type, found.type.attached, asked, "write", []);
    }),
  );
  return [...uses, ...bound];
}
