// qmllint disable unqualified
import QtQuick 2.15
import QtQuick.Controls 2.15 as QQC2
import QtQuick.Layouts 1.15
import org.kde.kirigami 2.20 as Kirigami

Kirigami.ScrollablePage {
    id: page
    // Plasma 5 makes the page as high as this says, and the page scrolls only where it is higher than its place.
    implicitHeight: 1

    property bool cfg_on
    property int cfg_step
    property double cfg_big
    property double cfg_ratio
    property double cfg_tiny
    property string cfg_greeting
    property string cfg_note
    property var cfg_feeds
    property string cfg_style
    property int cfg_size
    property color cfg_tint
    property string cfg_folder
    property alias cfg_items: kept_items.value
    property alias cfg_clicks: kept_clicks.value
    property alias cfg_theme: kept_theme.value
    property alias cfg_seen: kept_seen.value
    property var cfg_onDefault
    property var cfg_stepDefault
    property var cfg_bigDefault
    property var cfg_ratioDefault
    property var cfg_tinyDefault
    property var cfg_greetingDefault
    property var cfg_noteDefault
    property var cfg_feedsDefault
    property var cfg_styleDefault
    property var cfg_sizeDefault
    property var cfg_tintDefault
    property var cfg_folderDefault
    property var cfg_itemsDefault
    property var cfg_clicksDefault
    property var cfg_themeDefault
    property var cfg_seenDefault

    QtObject {
        readonly property list<QtObject> kept: [
            Binding { id: kept_items },
            Binding { id: kept_clicks },
            Binding { id: kept_theme },
            Binding { id: kept_seen }
        ]
    }
    Component.onCompleted: {
        kept_items.value = Qt.binding(() => plasmoid.configuration["items"]);
        kept_clicks.value = Qt.binding(() => plasmoid.configuration["clicks"]);
        kept_theme.value = Qt.binding(() => plasmoid.configuration["theme"]);
        kept_seen.value = Qt.binding(() => plasmoid.configuration["seen"]);
    }

    // Form labels are rich text with mnemonics.
    function label(text) {
        return (text.indexOf("<") < 0 ? text.replace(/&/g, "&&") : text.replace(/&/g, "&&amp;").replace(/</g, "&&lt;")) + ":";
    }

    Kirigami.FormLayout {
        QQC2.CheckBox {
            text: i18n("On")
            checked: page.cfg_on
            onToggled: page.cfg_on = checked
        }

        QQC2.SpinBox {
            Kirigami.FormData.label: page.label(i18n("Step \"size\""))
            from: 1
            to: 100
            editable: true
            value: page.cfg_step
            onValueModified: page.cfg_step = value
        }

        QQC2.TextField {
            Kirigami.FormData.label: page.label("big")
            text: String(page.cfg_big)
            onTextEdited: {
                const number = Number(text);
                if (text.trim() !== "" && Math.floor(number) === number && number >= 0 && number <= 4294967295)
                    page.cfg_big = number;
            }
        }

        QQC2.SpinBox {
            Kirigami.FormData.label: page.label(i18n("Ratio"))
            from: 0
            to: 150
            stepSize: 10
            editable: true
            validator: DoubleValidator {}
            textFromValue: (value, locale) => Number(value / 100).toLocaleString(locale, "f", 2)
            valueFromText: (text, locale) => Math.round(Number.fromLocaleString(locale, text) * 100)
            value: Math.round(page.cfg_ratio * 100)
            onValueModified: page.cfg_ratio = value / 100
        }

        QQC2.TextField {
            Kirigami.FormData.label: page.label("tiny")
            text: String(page.cfg_tiny)
            onTextEdited: {
                const number = Number(text);
                if (text.trim() !== "" && isFinite(number))
                    page.cfg_tiny = number;
            }
        }

        QQC2.TextField {
            Kirigami.FormData.label: page.label(i18n("Greeting"))
            text: page.cfg_greeting
            onTextEdited: page.cfg_greeting = text
        }

        QQC2.TextArea {
            Kirigami.FormData.label: page.label("note")
            implicitWidth: Kirigami.Units.gridUnit * 16
            wrapMode: TextEdit.Wrap
            Component.onCompleted: text = page.cfg_note
            onTextChanged: if (activeFocus) page.cfg_note = text
        }

        QQC2.TextArea {
            Kirigami.FormData.label: page.label(i18n("Feeds"))
            implicitWidth: Kirigami.Units.gridUnit * 16
            wrapMode: TextEdit.Wrap
            Component.onCompleted: text = Array.prototype.join.call(page.cfg_feeds, "\n")
            onTextChanged: if (activeFocus) page.cfg_feeds = text.split("\n").filter(line => line !== "")
        }

        QQC2.ComboBox {
            Kirigami.FormData.label: page.label(i18n("Style"))
            model: [i18n("Plain"), i18n("Fancy")]
            Layout.minimumWidth: Kirigami.Units.gridUnit * 7
            currentIndex: ["plain", "fancy"].indexOf(page.cfg_style)
            onActivated: page.cfg_style = ["plain", "fancy"][currentIndex]
        }

        QQC2.ComboBox {
            Kirigami.FormData.label: page.label(i18n("Size"))
            model: [i18n("Small"), i18n("Large")]
            Layout.minimumWidth: Kirigami.Units.gridUnit * 7
            currentIndex: page.cfg_size
            onActivated: page.cfg_size = currentIndex
        }

        QQC2.TextField {
            Kirigami.FormData.label: page.label(i18n("Tint"))
            text: String(page.cfg_tint)
            onTextEdited: if (/^#(?:[0-9a-fA-F]{2})?[0-9a-fA-F]{6}$/.test(text)) page.cfg_tint = text
        }

        QQC2.TextField {
            Kirigami.FormData.label: page.label(i18n("Folder"))
            text: page.cfg_folder
            onTextEdited: page.cfg_folder = text
        }
    }
}
