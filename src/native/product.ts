import { type Diagnostic, error, type Place } from "../diagnostics/index.js";
import { builtLibraries, builtUris, uriPath } from "./stage.js";

/** What a project is to make. */
export type NativeProduct =
  | { readonly kind: "module"; readonly uri: string; readonly version: string }
  /** `applet`: the class. `metadata`: the text of the package's metadata.json, which is compiled into the library. */
  | { readonly kind: "applet"; readonly applet: string; readonly metadata: string };

/** What CMake is told of the product; `metadata` is the file with an applet's. */
export const productDefinitions = (product: NativeProduct, metadata: string): string[] =>
  product.kind === "module"
    ? [`-DPLASMOID_URI=${product.uri}`, `-DPLASMOID_VERSION=${product.version}`]
    : [`-DPLASMOID_METADATA=${metadata}`];

/** A project was built, and what it should make is not there. */
export function notMade(
  {
    product,
    id,
    productPlace,
  }: { readonly product: NativeProduct; readonly id: string; readonly productPlace?: Place | undefined },
  build: string,
): Diagnostic {
  if (product.kind === "applet") {
    const there = builtLibraries(build);
    return error(
      "native/no-applet",
      `The project builds no applet for ${id}: there is no ${id}.so below the build folder${there.length > 0 ? `, only ${there.join(", ")}` : ""}.`,
      productPlace,
      "`plasmoid_add_applet(name SOURCES …)` makes it; Plasma takes the file's name for the id",
    );
  }
  const { uri, version } = product;
  const there = builtUris(build);
  return error(
    "native/wrong-uri",
    there.length > 0
      ? `The project builds the QML module ${there.join(", ")}, not ${uri}, which the declaration names.`
      : `The project builds no QML module ${uri}: there is no qmldir with \`module ${uri}\` below the build folder.`,
    productPlace,
    there.length > 0
      ? "make them the same"
      : `\`plasmoid_add_qml_module(name SOURCES …)\` makes one; by hand, write qml/${uriPath(uri)}/qmldir and the library (version ${version}) into CMAKE_BINARY_DIR`,
  );
}
