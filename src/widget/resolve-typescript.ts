import { statSync } from "node:fs";
import { dirname, resolve } from "node:path";

const isFile = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isFile() === true;

/**
 * The file a relative specifier names by TypeScript's convention: `./x.js` stands for `./x.ts` where that exists, and
 * `./x` for `./x.ts` or `./x/index.ts`. Nothing for packages and for what does not exist.
 */
export function resolveTypeScript(specifier: string, importer: string | undefined): string | undefined {
  const path = specifier.replace(/[?#].*$/, "");
  if (importer === undefined) return isFile(resolve(path)) ? resolve(path) : undefined;
  if (!/^\.\.?(\/|$)|^\//.test(path) || importer.startsWith("\0")) return undefined;
  const target = resolve(dirname(importer), path);
  const typed = target.replace(/\.([cm]?)js$/, ".$1ts");
  const candidates =
    typed === target
      ? [target, `${target}.ts`, `${target}.js`, `${target}/index.ts`, `${target}/index.js`]
      : [typed, target];
  return candidates.find(isFile);
}
