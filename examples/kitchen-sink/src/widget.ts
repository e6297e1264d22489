import { defineWidget } from "rollup-plugin-plasmoid/runtime";
import declaration from "./declaration.js";

export default defineWidget(declaration, ({ configuration }) => {
  setInterval(() => {
    if (configuration.live) configuration.seconds += 1;
  }, 1000);

  return {
    plasmoid: {
      icon: () => configuration.emblem,
      title: () => configuration.title,
    },
    api: {
      /** Reads every entry, so that a binding that calls it is evaluated again when one of them changes. */
      rows() {
        return Object.entries(configuration).map(([name, value]) => ({ name, value: JSON.stringify(value) }));
      },
      remember() {
        const { opened, names } = configuration.history;
        configuration.history = { opened: opened + 1, names: [...names, configuration.title].slice(-5) };
      },
    },
  };
});
