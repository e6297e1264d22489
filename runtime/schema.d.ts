declare module "\0plasmoid:schema" {
  export const schema: import("./configuration.js").Schema;
}
