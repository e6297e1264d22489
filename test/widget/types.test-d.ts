// Checked by `npx tsc -p .`: each `@ts-expect-error` must be one, and each `same` must hold.
import {
  type BackgroundHints,
  bool,
  choice,
  color,
  declareWidget,
  defineWidget,
  double,
  enumeration,
  ItemStatus,
  int,
  json,
  page,
  path,
  string,
  strings,
  uint,
} from "../../runtime/index.js";

type Equal<Left, Right> = (<T>() => T extends Left ? 1 : 2) extends <T>() => T extends Right ? 1 : 2 ? true : false;
const same = <_Holds extends true>(): void => undefined;

interface Item {
  title: string;
  tags: string[];
}

const widget = defineWidget(
  {
    id: "org.example.types",
    name: "Types",
    category: "Utilities",
    configuration: {
      general: page(
        { label: "General", icon: "configure" },
        {
          on: bool(true),
          step: int(1, { min: 1, max: 9, label: "Step" }),
          count: uint(0, { hidden: true }),
          ratio: double(0.5),
          greeting: string("hello"),
          feeds: strings([]),
          style: choice("plain", { plain: "Plain", fancy: "Fancy" }),
          size: enumeration("small", { small: "Small", medium: "Medium", large: "Large" }),
        },
      ),
      look: page(
        { label: "Look", source: "./ui/Look.qml" },
        { tint: color("#336699"), folder: path("/tmp"), items: json<Item[]>([]) },
      ),
      more: page({ label: "More", source: "./ui/More.qml" }),
    },
    state: { busy: false, n: 0, items: [] as Item[], error: undefined as string | undefined },
    ui: { full: "./ui/Full.qml" },
  },
  ({ configuration, state, plasmoid, i18n, i18np, i18nc, i18ncp }) => {
    same<Equal<typeof configuration.on, boolean>>();
    same<Equal<typeof configuration.step, number>>();
    same<Equal<typeof configuration.feeds, readonly string[]>>();
    same<Equal<typeof configuration.style, "plain" | "fancy">>();
    same<Equal<typeof configuration.size, 0 | 1 | 2>>();
    same<Equal<typeof configuration.tint, string>>();
    same<Equal<typeof configuration.items, readonly { readonly title: string; readonly tags: readonly string[] }[]>>();
    same<Equal<typeof state.busy, boolean>>();
    same<Equal<typeof state.n, number>>();
    same<Equal<typeof state.error, string | undefined>>();
    configuration.step += 1;
    configuration.style = "fancy";
    state.n = 5;
    state.items = [...state.items, { title: i18n("A"), tags: [] }];
    plasmoid.expanded = false;
    // @ts-expect-error a misspelt key
    configuration.stpe;
    // @ts-expect-error no such choice
    configuration.style = "loud";
    // @ts-expect-error no such index
    configuration.size = 3;
    // @ts-expect-error QML would not see this change
    state.items.push({ title: "", tags: [] });
    // @ts-expect-error nor this one
    configuration.feeds.push("x");
    // @ts-expect-error nor this one, however deep
    state.items[0]!.title = "x";
    // @ts-expect-error no such state
    state.bsuy;
    // @ts-expect-error read-only
    plasmoid.id = 3;
    return {
      plasmoid: {
        icon: () => (state.busy ? "view-refresh" : "starred-symbolic"),
        toolTipSubText: () => i18np("%1 click", "%1 clicks", configuration.count),
        title: () => i18nc("title", "Types %1", 1) + i18ncp("title", "%1 a", "%1 b", 2),
        status: () => ItemStatus.ActiveStatus,
        backgroundHints: (): BackgroundHints => 1 | 8,
      },
      actions: { reset: { text: () => i18n("Reset"), icon: "edit-clear", trigger() {} } },
      on: {
        expandedChanged(expanded) {
          same<Equal<typeof expanded, boolean>>();
        },
        configurationChanged: {
          style(value) {
            same<Equal<typeof value, "plain" | "fancy">>();
          },
        },
      },
      api: {
        click: () => configuration.count,
        find: (title: string) => state.items.find((item) => item.title === title),
      },
    };
  },
);

same<Equal<ReturnType<typeof widget.api.click>, number>>();
same<Equal<Parameters<typeof widget.api.find>, [title: string]>>();
same<Equal<typeof widget.configuration.size, 0 | 1 | 2>>();

// The declaration alone, imported by a module that setup imports: no circular type.
const declared = declareWidget({
  id: "org.example.split",
  name: "Split",
  configuration: { general: page({ label: "General" }, { step: int(1) }) },
  state: { n: 0 },
});
const next = () => declared.configuration.step + declared.state.n;
const split = defineWidget(declared, ({ state }) => ({
  on: { configurationChanged: { step: (value) => same<Equal<typeof value, number>>() } },
  api: {
    click() {
      state.n = next();
      return next();
    },
  },
}));
same<Equal<ReturnType<typeof split.api.click>, number>>();

// The smallest ones.
same<Equal<keyof ReturnType<typeof bare>["configuration"], never>>();
function bare() {
  return defineWidget({ id: "org.example.bare", name: "Bare" });
}
defineWidget({ id: "org.example.bare", name: "Bare" }, ({ i18n }) => ({ plasmoid: { title: () => i18n("x") } }));

declareWidget({
  id: "org.example.wrong",
  name: "Wrong",
  configuration: {
    // @ts-expect-error the key is declared on two pages
    one: page({ label: "One" }, { twice: int(1), once: int(2) }),
    // @ts-expect-error the key is declared on two pages
    two: page({ label: "Two" }, { twice: bool(false) }),
  },
});
// @ts-expect-error an unknown key
declareWidget({ id: "org.example.wrong", name: "Wrong", catgory: "Utilities" });
// @ts-expect-error a page needs entries or a source
page({ label: "Empty" });
// @ts-expect-error not one of the choices
choice("loud", { plain: "Plain" });
// @ts-expect-error not one of the names
enumeration("loud", { plain: "Plain" });
// @ts-expect-error no such option
int(1, { mni: 1 });
// @ts-expect-error a text has no range
string("", { min: 1 });
defineWidget({ id: "org.example.wrong", name: "Wrong" }, () => ({
  plasmoid: {
    // @ts-expect-error a binding of the wrong type
    busy: () => "yes",
  },
}));
