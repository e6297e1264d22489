// qmllint disable unqualified
import QtQuick 2.15
import QtQuick.Controls 2.15 as QQC2
import QtQuick.Layouts 1.15
import org.kde.kirigami 2.20 as Kirigami

/** A path, or a URL where `isUrl`, that is written or chosen. */
RowLayout {
    id: field

    property string value
    property bool isUrl
    /** "file", "folder" or "save" */
    property string mode: "file"
    property var nameFilters: []
    property alias placeholder: input.placeholderText
    /** What the whole text has to match: a regular expression. */
    property var pattern
    readonly property bool isValid: fits(input.text)
    signal edited(string value)

    QQC2.TextField {
        id: input

        Layout.fillWidth: true
        Layout.minimumWidth: Kirigami.Units.gridUnit * 12
        text: field.value
        onTextEdited: if (field.fits(text)) field.edited(text)
    }

    QQC2.ToolButton {
        icon.name: field.mode === "folder" ? "folder-open" : "document-open"
        text: i18n("Choose…")
        display: QQC2.AbstractButton.IconOnly
        QQC2.ToolTip.visible: hovered
        QQC2.ToolTip.text: text
        onClicked: dialog.open({ mode: field.mode, nameFilters: field.nameFilters, start: field.urlOf(field.value) })
    }

    DialogLoader {
        id: dialog

        type: "FileChooser"
        onChosen: url => field.edited(field.isUrl ? url : field.pathOf(url))
    }

    function fits(text) {
        return text === "" || !pattern || pattern.test(text);
    }

    function urlOf(value) {
        if (value === "" || /^[a-z][a-z0-9+.-]*:\//.test(value))
            return value;
        return "file://" + value.split("/").map(encodeURIComponent).join("/");
    }

    function pathOf(url) {
        return decodeURIComponent(String(url).replace(/^file:\/\//, ""));
    }
}
