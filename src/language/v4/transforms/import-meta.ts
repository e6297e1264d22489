import { type PluginObj, types as t } from "@babel/core";

/** V4 can't parse `import.meta`, and knows nothing of a module that could be told there. */
export const importMeta: PluginObj = {
  name: "v4-import-meta",
  visitor: {
    MetaProperty(path) {
      if (path.node.meta.name === "import") path.replaceWith(t.objectExpression([]));
    },
  },
};
