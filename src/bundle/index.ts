/**
 * Room: the package as files on disk.
 *
 * In: the texts and bytes of a package's files, gathered in a `PackageTree`. Out: `dist/<id>/`, which is always one
 * whole build, and `dist/<id>-<version>.plasmoid`, the same bytes for the same input anywhere. The other way, packages
 * that somebody else made are read back into a tree, without believing anything that they say.
 */

export { type AuthorFile, authorFiles } from "./author-files.js";
export { BuildCache, cacheFile } from "./build-cache.js";
export { checkPackage, type PackageCheck, remarks } from "./check-package.js";
export { architectureOf, type CompiledFile, compiledFiles } from "./compiled.js";
export { KeptResults, LastResults } from "./kept-results.js";
export { KnownFiles } from "./known-files.js";
export { nearest } from "./nearest.js";
export type { PackageMetadata } from "./package-metadata.js";
export type { ReadResult } from "./read.js";
export { readPackage } from "./read.js";
export type { ReadLimits } from "./read-limits.js";
export {
  projectFolder,
  type SourcesFrom,
  type SourceTarball,
  sourceFiles,
  writeSourceTarball,
} from "./source-tarball.js";
export type { SummaryOptions, Timings } from "./summary.js";
export { summary } from "./summary.js";
export { toolStamp } from "./tool-stamp.js";
export type { PackageFile, PackageFileInput } from "./tree.js";
export { bytesOf, PackageTree, packageTree } from "./tree.js";
export type { WriteOptions, WriteResult, WrittenFile } from "./write.js";
export { writePackage } from "./write.js";
export type { PackedZip } from "./zip.js";
export { type PackedFiles, packZip } from "./zip.js";
