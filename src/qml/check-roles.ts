import { closest, type Diagnostic, error, placeAt } from "../diagnostics/index.js";
import type { NativeType } from "../types/index.js";
import type { Name } from "./document.js";
import type { QmlScan, ScannedObject } from "./scan.js";

/** What a delegate has besides the roles of the model, from the view. */
const OF_VIEWS = ["index", "model", "modelData", "row", "column", "selected", "current", "editing", "hasModelChildren"];

/**
 * Delegates of a view whose `model` is an object of the widget's C++: the roles that they ask of `model`, and those that
 * their required properties name.
 *
 * @param typeOf The type of the object with an id.
 */
export function checkRoles(scan: QmlScan, typeOf: (id: string) => NativeType | undefined): Diagnostic[] {
  const views = scan.objects.filter(({ bindings }) => bindings.some(isModel));
  return views.flatMap((view) => {
    const id = view.bindings.find(isModel)?.value?.name;
    const type = id === undefined ? undefined : typeOf(id);
    if (!type?.roles?.isExact) return [];
    const { roles } = type.roles;
    const names = roles.map(({ name }) => name);
    const unknown = (name: Name): Diagnostic[] => {
      if (names.includes(name.name) || OF_VIEWS.includes(name.name)) return [];
      const near = closest(name.name, names);
      const help =
        near === undefined
          ? `Its roles are ${names.map((one) => `\`${one}\``).join(", ")}.`
          : `Did you mean \`${near}\`?`;
      const place = placeAt(scan.file, scan.source, name.start, name.end);
      return [
        error("qml/unknown-role", `The model \`${type.name}\` of C++ has no role \`${name.name}\`.`, place, help),
      ];
    };
    const isOfView = (object: ScannedObject): boolean => viewOf(object, views) === view;
    const asked = scan.uses.flatMap(({ name, members: [member], object }) =>
      name === "model" && member && isOfView(object) && !hides(object, scan) ? unknown(member) : [],
    );
    const delegate = scan.objects.find((object) => object !== view && isInside(object, view) && isOfView(object));
    const required = delegate?.required ?? [];
    return [...asked, ...required.flatMap((name) => (isGiven(delegate, name) ? [] : unknown(name)))];
  });
}

const isModel = ({ name, isWhole }: ScannedObject["bindings"][number]): boolean => name === "model" && isWhole;

/** A property that the delegate's own file sets needs no role. */
const isGiven = (object: ScannedObject | undefined, { name }: Name): boolean =>
  object?.bindings.some((bound) => bound.name === name) === true;

const isInside = (inner: ScannedObject, outer: ScannedObject): boolean =>
  inner.start > outer.start && inner.end <= outer.end;

/** The innermost view that an object is in; its own `model` is not of it. */
function viewOf(object: ScannedObject, views: readonly ScannedObject[]): ScannedObject | undefined {
  let found: ScannedObject | undefined;
  for (const view of views) if (isInside(object, view) && (!found || isInside(view, found))) found = view;
  return found;
}

/** Whether `model` is something of the author's there. */
const hides = (object: ScannedObject, { ids }: QmlScan): boolean =>
  ids.some(({ name }) => name === "model") ||
  [...object.parameters, ...object.properties].some(({ name }) => name === "model");
