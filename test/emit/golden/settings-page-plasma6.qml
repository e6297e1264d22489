// qmllint disable unqualified
import QtQuick 2.15
import QtQuick.Controls 2.15 as QQC2
import QtQuick.Layouts 1.15
import org.kde.kirigami 2.20 as Kirigami
import org.kde.kcmutils as KCM
import "../controls" as Settings

KCM.SimpleKCM {
    id: page

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
    property var cfg_tint
    property string cfg_folder
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

    property alias cfg_items: kept_items.value
    property alias cfg_clicks: kept_clicks.value
    property alias cfg_theme: kept_theme.value
    property alias cfg_seen: kept_seen.value
    readonly property list<QtObject> kept: [
        Binding { id: kept_items; Component.onCompleted: value = Qt.binding(() => plasmoid.configuration.items) },
        Binding { id: kept_clicks; Component.onCompleted: value = Qt.binding(() => plasmoid.configuration.clicks) },
        Binding { id: kept_theme; Component.onCompleted: value = Qt.binding(() => plasmoid.configuration.theme) },
        Binding { id: kept_seen; Component.onCompleted: value = Qt.binding(() => plasmoid.configuration.seen) }
    ]

    // Form labels are rich text with mnemonics.
    function label(text) {
        return (text.indexOf("<") < 0 ? text.replace(/&/g, "&&") : text.replace(/&/g, "&&amp;").replace(/</g, "&&lt;")) + ":";
    }

    // The number that a spin box shows, as it counts: it was written by the user, so it may be none.
    function parsed(text, locale, prefix, suffix, factor, otherwise) {
        let digits = text.trim();
        if (prefix && digits.indexOf(prefix.trim()) === 0)
            digits = digits.slice(prefix.trim().length);
        if (suffix && digits.slice(-suffix.trim().length) === suffix.trim())
            digits = digits.slice(0, -suffix.trim().length);
        if (digits.trim() === "")
            return otherwise;
        try {
            return Math.round(Number.fromLocaleString(locale, digits.trim()) * factor);
        } catch (error) {
            return otherwise;
        }
    }

    Kirigami.FormLayout {
        QQC2.CheckBox {
            text: i18n("On")
            checked: page.cfg_on
            onToggled: page.cfg_on = checked
        }

        QQC2.SpinBox {
            Kirigami.FormData.label: page.label(i18n("Step \"size\""))
            Layout.minimumWidth: Kirigami.Units.gridUnit * 6
            from: 1
            to: 100
            editable: true
            Binding on value { value: page.cfg_step }
            onValueModified: page.cfg_step = value
        }

        Settings.NumberField {
            Kirigami.FormData.label: page.label("big")
            from: 0
            to: 4294967295
            value: page.cfg_big
            onEdited: value => page.cfg_big = value
        }

        QQC2.SpinBox {
            Kirigami.FormData.label: page.label(i18n("Ratio"))
            Layout.minimumWidth: Kirigami.Units.gridUnit * 6
            from: 0
            to: 150
            stepSize: 10
            editable: true
            validator: RegularExpressionValidator { regularExpression: /.*\n/ }
            textFromValue: (value, locale) => Number(value / 100).toLocaleString(locale, "f", 2)
            valueFromText: (text, locale) => page.parsed(text, locale, "", "", 100, value)
            Binding on value { value: Math.round(page.cfg_ratio * 100) }
            onValueModified: page.cfg_ratio = value / 100
        }

        Settings.NumberField {
            Kirigami.FormData.label: page.label("tiny")
            isWhole: false
            value: page.cfg_tiny
            onEdited: value => page.cfg_tiny = value
        }

        QQC2.TextField {
            Kirigami.FormData.label: page.label(i18n("Greeting"))
            Layout.minimumWidth: Kirigami.Units.gridUnit * 14
            text: page.cfg_greeting
            onTextEdited: page.cfg_greeting = text
        }

        QQC2.ScrollView {
            Kirigami.FormData.label: page.label("note")
            Kirigami.FormData.labelAlignment: Qt.AlignTop
            implicitWidth: Kirigami.Units.gridUnit * 18
            implicitHeight: Kirigami.Units.gridUnit * 5
            contentWidth: availableWidth
            Kirigami.Theme.inherit: false
            QQC2.TextArea {
                wrapMode: TextEdit.Wrap
                text: page.cfg_note
                onTextChanged: if (activeFocus) page.cfg_note = text
            }
        }

        Settings.StringListField {
            Kirigami.FormData.label: page.label(i18n("Feeds"))
            Kirigami.FormData.labelAlignment: Qt.AlignTop
            value: page.cfg_feeds
            onEdited: texts => page.cfg_feeds = texts
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

        Settings.ColorField {
            Kirigami.FormData.label: page.label(i18n("Tint"))
            alpha: true
            value: page.cfg_tint
            onEdited: value => page.cfg_tint = value
        }

        Settings.FileField {
            Kirigami.FormData.label: page.label(i18n("Folder"))
            value: page.cfg_folder
            onEdited: value => page.cfg_folder = value
        }
    }

    footer: RowLayout {
        QQC2.Button {
            Layout.margins: Kirigami.Units.smallSpacing
            icon.name: "edit-undo"
            text: i18n("Defaults")
            onClicked: {
                page.cfg_on = page.cfg_onDefault;
                page.cfg_step = page.cfg_stepDefault;
                page.cfg_big = page.cfg_bigDefault;
                page.cfg_ratio = page.cfg_ratioDefault;
                page.cfg_tiny = page.cfg_tinyDefault;
                page.cfg_greeting = page.cfg_greetingDefault;
                page.cfg_note = page.cfg_noteDefault;
                page.cfg_feeds = page.cfg_feedsDefault;
                page.cfg_style = page.cfg_styleDefault;
                page.cfg_size = page.cfg_sizeDefault;
                page.cfg_tint = page.cfg_tintDefault;
                page.cfg_folder = page.cfg_folderDefault;
            }
        }
    }
}
