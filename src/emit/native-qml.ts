import { isNamed, type NativeTypes } from "../types/index.js";
import { HEADER } from "./main-qml.js";
import { qmlString } from "./quote.js";

/** Where it stands in the package; beside main.qml, below its folder. */
export const NATIVE_QML = "contents/ui/plasmoid/Native.qml";

/**
 * The QML behind `native` of setup and scripts: it alone imports the module, so that a widget can find out whether the
 * module is there. `folder` is where the module is in the package, relative to this file; without it QML finds the
 * module where it is installed.
 */
export function nativeQml(
  { uri, version, types }: Pick<NativeTypes, "uri" | "version" | "types">,
  folder?: string,
): string {
  const sorted = [...types.values()].filter(isNamed).sort((a, b) => (a.name < b.name ? -1 : 1));
  const creatable = sorted.filter(({ isCreatable }) => isCreatable);
  const components = creatable.map(
    ({ name }, index) => `    readonly property Component component${index}: Component { NativeModule.${name} {} }\n`,
  );
  const members = sorted.map((type) => {
    if (type.isSingleton) return `            ${type.name}: NativeModule.${type.name}`;
    const values = [...type.values].map((value) => `${value}: NativeModule.${type.name}.${value}`);
    for (const [scope, names] of type.scopes) {
      const scoped = names.map((value) => `${value}: NativeModule.${type.name}.${scope}.${value}`);
      values.push(`${scope}: Object.freeze({ ${scoped.join(", ")} })`);
    }
    const create = type.isCreatable ? [`create: maker(component${creatable.indexOf(type)}, owner)`] : [];
    return `            ${type.name}: Object.freeze({ ${[...create, ...values].join(", ")} })`;
  });
  const from = folder === undefined ? `${uri} ${version}` : qmlString(folder);
  return `${HEADER}import QtQuick 2.15
import ${from} as NativeModule

QtObject {
${components.join("")}
    function module(owner) {
        return Object.freeze({
            available: true,
${members.join(",\n")}
        });
    }
    function maker(component, owner) {
        return function (properties) {
            const made = component.createObject(owner, properties || {});
            if (!made) throw new Error(component.errorString() || "the object can't be made");
            return made;
        };
    }
}
`;
}
