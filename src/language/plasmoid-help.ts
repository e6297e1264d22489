import { METADATA_PROPERTIES, type MetaDataProperty } from "../widget/metadata-properties.js";
import { PLASMOID_METHODS } from "../widget/plasmoid-methods.js";
import { onlyPlasma, plasmoidProperties } from "../widget/plasmoid-properties.js";

const MISSING = /^Property '(\w+)' does not exist on type '(Plasmoid(?:MetaData)?)\b/;
const metaData: Readonly<Record<string, MetaDataProperty>> = METADATA_PROPERTIES;

/** What to write in place of a member that the types of `plasmoid` lack, since one of the Plasmas does. */
export function plasmoidHelp(message: string): string | undefined {
  const [, name = "", type] = MISSING.exec(message) ?? [];
  if (type === "PlasmoidMetaData") {
    const property = Object.hasOwn(metaData, name) ? metaData[name] : undefined;
    return property && alternatives(property.instead, `only Plasma 5 has it: \`plasmoid.plasma5?.metaData.${name}\``);
  }
  const property = plasmoidProperties.get(name);
  const only = property && onlyPlasma(property);
  if (only !== undefined)
    return alternatives(property?.instead, `only Plasma ${only} has it: \`plasmoid.plasma${only}?.${name}\``);
  return Object.hasOwn(PLASMOID_METHODS, name) ? PLASMOID_METHODS[name]?.instead : undefined;
}

const alternatives = (...texts: readonly (string | undefined)[]): string =>
  texts.filter((text) => text !== undefined).join("; or ");
