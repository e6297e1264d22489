import { bytesOf, type PackageFile, type PackageTree } from "./tree.js";

/** A file that a compiler made, and that runs on some machines only. */
export interface CompiledFile {
  readonly path: string;
  /** As Linux calls the machines that it is for, for example "x86_64"; absent where the file does not say. */
  readonly architecture?: string;
  /** Whether it is a program to start; otherwise it is a library. */
  readonly isProgram: boolean;
}

/** The numbers of ELF's `e_machine`, see elf(5) and <elf.h>, by the names that `uname -m` gives. */
const MACHINES: Readonly<Record<number, string>> = {
  3: "i686",
  8: "mips",
  20: "ppc",
  21: "ppc64",
  22: "s390x",
  40: "arm",
  62: "x86_64",
  183: "aarch64",
  243: "riscv64",
  258: "loongarch64",
};

/** The compiled files of a package: by what they are, and where that says nothing, by their names. */
export const compiledFiles = (tree: PackageTree): CompiledFile[] =>
  [...tree].flatMap((file) => compiledFile(file) ?? []);

function compiledFile(file: PackageFile): CompiledFile | undefined {
  const { path, content } = file;
  if (typeof content !== "string") {
    const bytes = bytesOf(file);
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    if (bytes.length >= 20 && view.getUint32(0) === 0x7f454c46) {
      const isLittle = bytes[5] === 1;
      const architecture = MACHINES[view.getUint16(18, isLittle)];
      // ET_EXEC, or ET_DYN that is started: programs are made like libraries today.
      const isProgram = view.getUint16(16, isLittle) === 2 || (file.executable && !/\.so(\.|$)/.test(path));
      return { path, ...(architecture !== undefined && { architecture }), isProgram };
    }
    if (bytes.length >= 8 && Buffer.from(bytes.subarray(0, 8)).toString("latin1") === "!<arch>\n")
      return { path, isProgram: false };
    if (bytes.length >= 4 && view.getUint32(0) === 0x0061736d) return undefined; // WebAssembly runs anywhere, or nowhere
  }
  return /\.(so(\.\d+)*|dll|dylib|exe|o|a|qmlc|jsc)$/.test(path) ? { path, isProgram: /\.exe$/.test(path) } : undefined;
}
