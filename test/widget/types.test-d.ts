// Checked by `npx tsc -p .`: each `@ts-expect-error` must be one, and each `same` must hold.
import {
  BackgroundHints,
  bool,
  ConstraintHints,
  choice,
  color,
  dateTime,
  declareWidget,
  defineWidget,
  double,
  enumeration,
  type Font,
  font,
  ItemStatus,
  int,
  ints,
  json,
  longLong,
  page,
  password,
  path,
  point,
  rect,
  string,
  strings,
  uint,
  url,
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
      values: page(
        { label: "Values" },
        {
          far: longLong(0),
          counts: ints([1]),
          face: font(""),
          link: url(""),
          secret: password("", { visibleWhen: [{ on: true }, { step: { min: 2 } }] }),
          start: dateTime(new Date(0)),
          end: dateTime(null),
          spot: point({ x: 0, y: 0 }),
          area: rect({ x: 0, y: 0, width: 1, height: 1 }),
        },
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
    same<Equal<typeof configuration.far, number>>();
    same<Equal<typeof configuration.counts, readonly number[]>>();
    same<Equal<typeof configuration.face, Font>>();
    same<Equal<typeof configuration.link, string>>();
    same<Equal<typeof configuration.start, Date>>();
    same<Equal<typeof configuration.end, Date | null>>();
    same<Equal<typeof configuration.spot, { readonly x: number; readonly y: number }>>();
    same<Equal<typeof configuration.area.width, number>>();
    configuration.end = null;
    configuration.face = { ...configuration.face, weight: 700 };
    // @ts-expect-error it always has a date
    configuration.start = null;
    // @ts-expect-error the host would not see it
    configuration.spot.x = 1;
    // @ts-expect-error a password has no default
    password("secret");
    // @ts-expect-error no such control
    bool(true, { control: "slider" });
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
    // @ts-expect-error read-only on Plasma 5
    plasmoid.immutability = 1;
    // @ts-expect-error another enumeration's constant
    plasmoid.backgroundHints = ConstraintHints.CanFillArea;
    // @ts-expect-error Plasma 5 alone has it
    plasmoid.loading;
    same<Equal<typeof plasmoid.screenGeometry.width, number>>();
    same<Equal<typeof plasmoid.metaData.formFactors, readonly string[]>>();
    // @ts-expect-error Plasma 5 alone has it
    plasmoid.metaData.serviceTypes;
    const types: readonly string[] | undefined = plasmoid.plasma5?.metaData.serviceTypes;
    if (plasmoid.plasma6) plasmoid.plasma6.expandedOnDragHover = types === undefined;
    plasmoid.internalAction("configure")?.trigger();
    same<Equal<typeof configuration.stepDefault, number>>();
    same<Equal<typeof configuration.styleDefault, "plain" | "fancy">>();
    // @ts-expect-error a default can't be assigned
    configuration.stepDefault = 2;
    return {
      plasmoid: {
        icon: () => (state.busy ? "view-refresh" : "starred-symbolic"),
        toolTipSubText: () => i18np("%1 click", "%1 clicks", configuration.count),
        title: () => i18nc("title", "Types %1", 1) + i18ncp("title", "%1 a", "%1 b", 2),
        status: () => ItemStatus.ActiveStatus,
        backgroundHints: () => BackgroundHints.NoBackground | BackgroundHints.ConfigurableBackground,
        preferredRepresentation: () => (state.busy ? plasmoid.fullRepresentation : null),
        plasma5: { associatedApplication: () => "org.kde.dolphin" },
        plasma6: { preloadFullRepresentation: () => true },
      },
      actions: {
        reset: { text: () => i18n("Reset"), icon: "edit-clear", trigger() {} },
        line: { separator: true, visible: () => state.busy },
        pin: {
          text: "Pin",
          checked: () => state.busy,
          shortcut: "Ctrl+P",
          priority: () => 256,
          trigger(checked) {
            state.busy = checked;
          },
        },
      },
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
declareWidget({
  id: "org.example.metadata",
  name: "Metadata",
  names: { pt_BR: "x", "ca@valencia": "x", tlh: "any language may be named" },
  license: "LicenseRef-Own",
  provides: ["org.kde.plasma.time", "org.example.own"],
  minimumPlasma: "6.2.1",
  notificationArea: { category: "Hardware" },
  extra: { "X-Example": { list: [1, "a", null] } },
});
// @ts-expect-error Plasma 5 does not ask for it
declareWidget({ id: "org.example.wrong", name: "Wrong", minimumPlasma: "5.27" });
// @ts-expect-error the system tray needs a category
declareWidget({ id: "org.example.wrong", name: "Wrong", notificationArea: {} });
// @ts-expect-error no such category there
declareWidget({ id: "org.example.wrong", name: "Wrong", notificationArea: { category: "Clocks" } });
// @ts-expect-error a list
declareWidget({ id: "org.example.wrong", name: "Wrong", provides: "org.kde.plasma.time" });
// @ts-expect-error a date is nothing that JSON has
declareWidget({ id: "org.example.wrong", name: "Wrong", extra: { "X-Example": new Date() } });
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
    // @ts-expect-error Plasma 6 alone has it
    plasma5: { preloadFullRepresentation: () => true },
  },
}));
