import { bytesOf, sourceFiles } from "../bundle/index.js";
import type { Diagnostic } from "../diagnostics/index.js";
import { privateInNative } from "../qml/index.js";
import type { WidgetProject } from "./project.js";

/** What the widget's C++ takes from others that is private to them. */
export async function checkNativeSources({ model: { id, native } }: WidgetProject): Promise<Diagnostic[]> {
  if (!native) return [];
  const files = await sourceFiles(native.source, "native");
  return files.flatMap(({ path, origin = path, content }) =>
    /\.(cpp|cc|cxx|c|h|hh|hpp|hxx|cmake)$|(^|\/)CMakeLists\.txt$/.test(path)
      ? privateInNative(
          origin,
          Buffer.from(bytesOf({ content })).toString(),
          native.kind === "module" ? [id, native.uri] : [id],
        )
      : [],
  );
}
