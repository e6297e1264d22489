import type { WidgetModel } from "../widget/model.js";
import {
  HEADER,
  hostBindings,
  hostHandlers,
  idsOf,
  indent,
  type MainQmlInput,
  nativeImports,
  representations,
  scopeObject,
  stateMembers,
} from "./main-qml.js";
import { qmlString } from "./quote.js";
import { scriptValue } from "./script-value.js";

/** The file of the development package that each build puts its widget into, beside the author's representations. */
export const DEVELOPMENT_WIDGET = "PlasmoidDevelopmentWidget.qml";
const SLOT = "PlasmoidDevelopmentSlot";
export const DEVELOPMENT_SLOT = `${SLOT}.qml`;

const START = "PlasmoidDevelopmentStart";
export const DEVELOPMENT_START = `${START}.qml`;

/** Says what a host that begins is to show: the URL of the folder with a build's `ui` files, or "". */
export const developmentStartQml = (base: string): string => `${HEADER}import QtQml 2.15

QtObject {
    readonly property string base: ${qmlString(base)}
}
`;

export interface DevelopmentMainInput {
  readonly model: WidgetModel;
  /** Where builds are announced: `http://127.0.0.1:<port>/<token>`. */
  readonly feed: string;
}

/**
 * main.qml of the development package: what the host holds on to (the item, the popup and its size) stays, what a build
 * makes is put into it and taken out again. The first is there before the host looks at the item, as it is in the
 * released package. It asks the builder for the next build, and waits longer each time when nobody answers.
 */
export function developmentMainQml({ model, feed }: DevelopmentMainInput): string {
  const slots = [
    ...(model.ui.compact === undefined ? [] : [`compactRepresentation: ${slot("compact")}`]),
    ...(model.ui.full === undefined ? [] : [`fullRepresentation: ${slot("full")}`]),
    ...(model.ui.toolTip === undefined ? [] : [`toolTipItem: ${slot("toolTip")}`]),
    ...(model.ui.preferred ? [`preferredRepresentation: ${model.ui.preferred}Representation`] : []),
  ];
  // Plasma 5 keeps actions by their names, so others than these need a host that begins anew.
  const actions = model.setup.actions.length > 0 ? `\n// Actions: ${model.setup.actions.join(", ")}` : "";
  return `${HEADER}// For development only: the released package has a main.qml of its own.${actions}
import QtQuick 2.15
import org.kde.plasma.plasmoid 2.0

PlasmoidItem {
    id: plasmoidShell
    property Item plasmoidCurrent
    property int plasmoidNews: 0
    property string plasmoidBase
    property string plasmoidRefused
    property string plasmoidCard
    property int plasmoidSilence: 500
${indent(slots.join("\n"))}
    Timer {
        id: plasmoidAgain
        interval: plasmoidShell.plasmoidSilence
        onTriggered: plasmoidShell.plasmoidAsk()
    }
    ${START} { id: plasmoidStart }
    Component.onCompleted: {
        if (plasmoidStart.base) plasmoidShow(0, plasmoidStart.base);
        plasmoidAsk();
    }

    function plasmoidAsk() {
        const request = new XMLHttpRequest();
        request.onreadystatechange = () => {
            if (request.readyState !== XMLHttpRequest.DONE) return;
            if (request.status !== 200) {
                // Nobody builds any more; what runs goes on.
                plasmoidSilence = Math.min(60000, plasmoidSilence * 2);
                plasmoidAgain.restart();
                return;
            }
            plasmoidSilence = 500;
            const news = JSON.parse(request.responseText);
            plasmoidNews = news.number;
            plasmoidCard = news.card;
            if (news.base && news.base === plasmoidBase) plasmoidTell(news.number, "");
            else if (news.base && news.base !== plasmoidRefused) plasmoidShow(news.number, news.base);
            plasmoidAsk();
        };
        request.open("GET", ${qmlString(feed)} + "/next/" + plasmoidNews);
        request.send();
    }
    function plasmoidTell(number, failure) {
        const request = new XMLHttpRequest();
        request.open("POST", ${qmlString(feed)} + "/shown/" + number);
        request.send(failure);
    }
    function plasmoidShow(number, base) {
        const component = Qt.createComponent(base + ${qmlString(DEVELOPMENT_WIDGET)});
        const last = plasmoidCurrent;
        const next = component.status === Component.Ready
            ? component.createObject(plasmoidShell, { plasmoidKept: last ? last.plasmoidState() : {} })
            : null;
        const failure = next ? next.plasmoidBegin() : component.errorString();
        if (failure) {
            if (next) next.destroy();
            plasmoidRefused = base;
            plasmoidTell(number, failure);
            return;
        }
        plasmoidBase = base;
        plasmoidCurrent = next;
        next.plasmoidLive = true;
        if (last) last.destroy();
        plasmoidTell(number, "");
    }
}
`;
}

const slot = (name: string): string => `${SLOT} {
    content: plasmoidShell.plasmoidCurrent ? plasmoidShell.plasmoidCurrent.${name} : null
    card: plasmoidShell.plasmoidCard
}`;

/** The properties that a layout reads from what it holds: the slot has those of what it shows. */
const HINTS = [
  ...["minimumWidth", "minimumHeight", "preferredWidth", "preferredHeight", "maximumWidth", "maximumHeight"],
  ...["fillWidth", "fillHeight"],
];

/** What holds a representation in the development package, with the card that says what went wrong above it. */
export function developmentSlotQml(): string {
  const hints = HINTS.map((name) => {
    const none = /^fill/.test(name) ? "false" : /^max/.test(name) ? "Number.POSITIVE_INFINITY" : "-1";
    return `Layout.${name}: shown ? shown.Layout.${name} : ${none}`;
  });
  return `${HEADER}import QtQuick 2.15
import QtQuick.Layouts 1.1

// The host gives the keyboard to this, and it hands it on to what it shows.
FocusScope {
    id: slot
    property Component content
    property string card
    readonly property Item shown: loader.item
    implicitWidth: shown ? shown.implicitWidth : 0
    implicitHeight: shown ? shown.implicitHeight : 0
${indent(hints.join("\n"))}

    // Text and lines of code by turns.
    function pieces(text) {
        const found = [];
        text.split("\\n").forEach(line => {
            const isCode = /^\\s*>?\\s*\\d* \\|/.test(line);
            const last = found[found.length - 1];
            if (last && last.isCode === isCode) last.text += "\\n" + line;
            else found.push({ isCode: isCode, text: line });
        });
        found.forEach(piece => { if (!piece.isCode) piece.text = piece.text.trim(); });
        return found.filter(piece => piece.text !== "");
    }
    Loader {
        id: loader
        anchors.fill: parent
        focus: true
        sourceComponent: slot.content
        onLoaded: item.focus = true
    }
    Rectangle {
        anchors.fill: parent
        visible: slot.card !== ""
        color: "#f0201a1e"
        border.color: "#da4453"
        border.width: 2
        // A panel has no room for more than the colour.
        MouseArea {
            anchors.fill: parent
            acceptedButtons: Qt.NoButton
            hoverEnabled: true
        }
        Flickable {
            id: view
            anchors.fill: parent
            anchors.margins: 10
            clip: true
            contentWidth: Math.max(width, pieces.implicitWidth)
            contentHeight: pieces.implicitHeight
            boundsBehavior: Flickable.StopAtBounds
            visible: slot.width > 80 && slot.height > 40
            Column {
                id: pieces
                spacing: 6
                Repeater {
                    model: slot.pieces(slot.card)
                    Text {
                        // Sentences keep to the card, the lines of code keep their columns.
                        width: modelData.isCode ? implicitWidth : view.width
                        wrapMode: modelData.isCode ? Text.NoWrap : Text.Wrap
                        text: modelData.text
                        textFormat: Text.PlainText
                        color: "#fcfcfc"
                        font.family: modelData.isCode ? "monospace" : Qt.application.font.family
                        font.pixelSize: modelData.isCode ? 12 : 13
                    }
                }
            }
        }
    }
}
`;
}

/** What Plasma puts into the context of a widget to translate its texts; each has a form that is told where to look. */
const TRANSLATING = ["i18n", "i18nc", "i18np", "i18ncp", "xi18n", "xi18nc", "xi18np", "xi18ncp"];

/** Stand between a build's files and the context, so that its texts are looked up in `domain`. */
const translating = (domain: string): string[] =>
  TRANSLATING.map(
    (name) =>
      `function ${name}() { return ${name.replace("18n", "18nd")}.apply(null, [${qmlString(domain)}].concat(Array.from(arguments))); }`,
  );

/**
 * One build's widget: what main.qml of the released package has besides the item itself. It takes over the state of the
 * one before, starts its script where the shell can see it fail, and reaches the host only when it is live. Its texts
 * are translated in `domain` where that is not the widget's own.
 */
export function developmentWidgetQml(input: MainQmlInput, domain?: string): string {
  const { model, hasScript } = input;
  const ids = idsOf(model.id);
  const { imports, full, compact, toolTip } = representations(input);
  if (hasScript) imports.push('import "../code/widget.js" as PlasmoidScript');
  imports.push(...nativeImports(model));
  const item = `${ids.item}.parent`;
  const declared = `({ ${Object.entries(model.state)
    .map(([name, value]) => `${name}: ${scriptValue(value)}`)
    .join(", ")} })`;
  // An object of C++ goes with the build that has made it.
  const ofNative = model.native ? "\n        if (widget[key] && widget[key].objectNameChanged) continue;" : "";
  const body = [
    `id: ${ids.item}`,
    "visible: false",
    "property var plasmoidKept: ({})",
    "property bool plasmoidLive: false",
    'property string plasmoidFailure: ""',
    ...(domain === undefined ? [] : translating(domain)),
    ...(full === undefined ? [] : [`property Component full: ${full} {}`]),
    ...(compact === undefined ? [] : [`property Component compact: ${compact} {}`]),
    ...(toolTip === undefined ? [] : [`property Component toolTip: ${toolTip} {}`]),
    // What is as it was declared follows the declaration.
    `readonly property var plasmoidDeclared: ${declared}`,
    `function plasmoidState() {
    const kept = {};
    for (const key in plasmoidDeclared) {${ofNative}
        if (JSON.stringify(widget[key]) !== JSON.stringify(plasmoidDeclared[key])) kept[key] = widget[key];
    }
    return kept;
}`,
    `function plasmoidBegin() {
    ${hasScript ? "PlasmoidScript.get();" : "plasmoidRestore();"}
    return plasmoidFailure;
}`,
    `function plasmoidRestore() {
    for (const key in plasmoidDeclared) if (key in plasmoidKept) widget[key] = plasmoidKept[key];
}`,
    ...(hasScript
      ? [...hostBindings(model, item, `when: ${ids.item}.plasmoidLive`), ...hostHandlers(model, item)]
      : []),
    widgetObject(input, ids.item),
    ...(hasScript
      ? [
          scopeObject(
            model,
            ids,
            item,
            "widget",
            `{
    ${ids.item}.plasmoidRestore();
    try { PlasmoidScript.run(); } catch (error) { ${ids.item}.plasmoidFailure = error + "\\n" + (error.stack || ""); }
    ready = true;
}`,
          ),
        ]
      : []),
  ];
  return `${HEADER}${imports.join("\n")}\n\nItem {\n${indent(body.join("\n"))}\n}\n`;
}

/** What QML calls \`widget\`; \`expanded\` follows the shell's, and the other way round. */
function widgetObject({ model, appletMember }: MainQmlInput, item: string): string {
  const members = [
    "id: widget",
    "property bool expanded: false",
    `onExpandedChanged: if (${item}.parent && ${item}.parent.expanded !== expanded) ${item}.parent.expanded = expanded`,
    `property Connections plasmoidFollow: Connections {
    target: ${item}.parent
    function onExpandedChanged() { widget.expanded = ${item}.parent.expanded; }
}`,
    `Component.onCompleted: expanded = ${item}.parent ? ${item}.parent.expanded : false`,
    ...stateMembers(model, "PlasmoidScript", appletMember),
  ];
  return `QtObject {\n${indent(members.join("\n"))}\n}`;
}
