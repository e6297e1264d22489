// qmllint disable unqualified
import QtQuick 2.15
import QtQuick.Controls 2.15 as QQC2
import QtQuick.Layouts 1.15
import org.kde.kirigami 2.20 as Kirigami

/** A list of texts, each in a field of its own. */
ColumnLayout {
    id: field

    property var value
    property string placeholder
    /** What each text has to match: a regular expression. */
    property var pattern
    property bool isValid: true
    signal edited(var value)

    spacing: Kirigami.Units.smallSpacing

    // Fields stay as they are while the user writes in one; only a list of another length, or from elsewhere, makes new ones.
    property var shown: []
    onValueChanged: {
        const texts = Array.prototype.slice.call(value || []);
        if (JSON.stringify(texts) !== JSON.stringify(shown))
            shown = texts;
    }

    function change(texts) {
        isValid = texts.every(text => text === "" || !pattern || pattern.test(text));
        shown = texts;
        if (isValid)
            edited(texts);
    }

    Repeater {
        id: rows

        model: field.shown.length

        RowLayout {
            id: row

            required property int index
            readonly property string text: field.shown[index] || ""

            QQC2.TextField {
                Layout.fillWidth: true
                Layout.minimumWidth: Kirigami.Units.gridUnit * 12
                placeholderText: field.placeholder
                text: row.text
                onTextEdited: field.change(field.shown.map((other, index) => index === row.index ? text : other))
            }

            QQC2.ToolButton {
                icon.name: "arrow-up"
                text: i18n("Move up")
                display: QQC2.AbstractButton.IconOnly
                enabled: row.index > 0
                onClicked: {
                    const texts = field.shown.slice();
                    texts.splice(row.index - 1, 0, texts.splice(row.index, 1)[0]);
                    field.change(texts);
                }
            }

            QQC2.ToolButton {
                icon.name: "edit-delete-remove"
                text: i18n("Remove")
                display: QQC2.AbstractButton.IconOnly
                onClicked: field.change(field.shown.filter((other, index) => index !== row.index))
            }
        }
    }

    QQC2.Button {
        icon.name: "list-add"
        text: i18n("Add")
        onClicked: {
            field.change(field.shown.concat([""]));
            rows.itemAt(rows.count - 1).children[0].forceActiveFocus();
        }
    }
}
