import { readdirSync, readFileSync, realpathSync } from "node:fs";
import { join } from "node:path";
import { readPackage } from "../../src/bundle/read.js";
import { type PackageTree, packageTree } from "../../src/bundle/tree.js";

export const id = "org.example.numbered";
export const version = "1.0.0";
const fileCount = 30;

/** A package all of whose files say the number of their build. */
export function numberedTree(number: number): PackageTree {
  const files = Array.from({ length: fileCount }, (_, index) => ({
    path: index === 0 ? "metadata.json" : `contents/${index % 2 ? "ui" : "code"}/f${index}.qml`,
    content: `${number}\n${"x".repeat(index * 200)}`,
  }));
  return packageTree(files).tree;
}

/** The number of the build that the folder holds, read as a host would: by resolving the link once. */
export function numberInFolder(distDir: string): number {
  const root = realpathSync(join(distDir, id));
  const paths = readdirSync(root, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return oneNumber(paths.map((entry) => readFileSync(join(entry.parentPath, entry.name), "utf8")));
}

export async function numberInArchive(distDir: string): Promise<number> {
  const { tree, diagnostics } = await readPackage(join(distDir, `${id}-${version}.plasmoid`));
  if (!tree) throw new Error(diagnostics.map(({ message }) => message).join("\n"));
  return oneNumber([...tree].map(({ content }) => Buffer.from(content as Uint8Array).toString()));
}

function oneNumber(texts: readonly string[]): number {
  const numbers = new Set(texts.map((text) => Number.parseInt(text, 10)));
  const [number] = numbers;
  if (numbers.size !== 1 || texts.length !== fileCount || number === undefined) {
    throw new Error(`${texts.length} files of the builds ${[...numbers].join(", ")}`);
  }
  const whole = [...numberedTree(number)].map(({ content }) => content).sort();
  if (JSON.stringify(whole) !== JSON.stringify([...texts].sort())) throw new Error(`build ${number} is cut off`);
  return number;
}
