// Checked by `npx tsc -p .`: each `@ts-expect-error` must be one. What the build's native.d.ts adds is added here.
import {
  declareWidget,
  defineWidget,
  type NativeApplet,
  type NativeClass,
  type NativeModel,
  type NativeObject,
  type NativeSignal,
} from "../../runtime/index.js";

interface WidgetItem extends NativeObject {
  number: number;
  readonly double: number;
  readonly numberChanged: NativeSignal<readonly [value: number]>;
  randomize(): void;
}
declare module "../../runtime/index.js" {
  interface NativeModules {
    "org.example.types": {
      readonly WidgetItem: NativeClass<WidgetItem, "number"> & { readonly Fast: 1 };
      readonly Rows: NativeClass<NativeModel>;
    };
  }
  interface NativeApplets {
    Uptime: NativeApplet & { readonly seconds: number; refresh(): void };
  }
}

export default defineWidget(
  { id: "org.example.types", name: "Types", native: { source: "./native", uri: "org.example.types" } },
  ({ native }) => {
    const item = native.WidgetItem.create({ number: native.WidgetItem.Fast });
    item.numberChanged.connect((value) => value.toFixed());
    item.randomize();
    // @ts-expect-error: the property is read-only
    item.double = 1;
    // @ts-expect-error: there is no such property
    item.nope;
    // @ts-expect-error: nor can it be given to a new object
    native.WidgetItem.create({ double: 1 });
    // @ts-expect-error: there is no such type
    native.Nope;
    native.Rows.create().rowCount().toFixed();
    return {};
  },
);

const declared = declareWidget({
  id: "org.example.types",
  name: "Types",
  native: { source: "./native", uri: "org.example.types", fallback: true },
});
// @ts-expect-error: scripts have to ask too
declared.native.WidgetItem;
defineWidget(declared, ({ native }) => {
  // @ts-expect-error: whether it is there has to be asked first
  native.WidgetItem;
  if (native.available) native.WidgetItem.create();
  return {};
});

defineWidget({ id: "org.example.none", name: "None" }, ({ native }) => {
  const none: undefined = native;
  return none ?? {};
});

defineWidget(
  { id: "org.example.uptime", name: "U", native: { source: "./native", applet: "Uptime" } },
  ({ native }) => {
    native.applet.refresh();
    native.applet.seconds.toFixed();
    // @ts-expect-error: the property is read-only
    native.applet.seconds = 1;
    // @ts-expect-error: Plasma owns it
    native.applet.destroy();
    return {};
  },
);
defineWidget(
  { id: "org.example.uptime", name: "U", native: { source: "./native", applet: "Uptime", fallback: true } },
  ({ native }) => {
    // @ts-expect-error: whether it is there has to be asked first
    native.applet;
    if (native.available) native.applet.refresh();
    return {};
  },
);
defineWidget({
  id: "org.example.u",
  name: "U",
  // @ts-expect-error: it is one of both
  native: { source: "./native", applet: "Uptime", uri: "org.example.u" },
});

// @ts-expect-error: the source is missing
defineWidget({ id: "org.example.none", name: "None", native: { uri: "org.example.types" } });
