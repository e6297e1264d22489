import { type PluginObj, types as t } from "@babel/core";

/** V4 doesn't parse `export * as names from "module"`: the names are imported and exported. */
export const namespaceExports: PluginObj = {
  name: "v4-namespace-exports",
  visitor: {
    Program(program) {
      program.node.body = program.node.body.flatMap((statement) => {
        const exported = statement.type === "ExportNamedDeclaration" ? statement.specifiers[0] : undefined;
        if (exported?.type !== "ExportNamespaceSpecifier") return [statement];
        const { source } = statement as t.ExportNamedDeclaration;
        const id = program.scope.generateUidIdentifier("names");
        return [
          t.importDeclaration([t.importNamespaceSpecifier(id)], source!),
          t.exportNamedDeclaration(null, [t.exportSpecifier(t.cloneNode(id), exported.exported)]),
        ];
      });
    },
  },
};
