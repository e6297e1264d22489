// qmllint disable unqualified
import QtQuick 2.15
import QtQuick.Controls 2.15 as QQC2
import QtQuick.Layouts 1.15
import org.kde.kirigami 2.20 as Kirigami

/** A font, shown in itself. */
RowLayout {
    id: field

    property var value
    signal edited(font value)

    QQC2.Label {
        Layout.minimumWidth: Kirigami.Units.gridUnit * 8
        Layout.maximumWidth: Kirigami.Units.gridUnit * 14
        elide: Text.ElideRight
        textFormat: Text.PlainText
        font.family: field.value.family || Kirigami.Theme.defaultFont.family
        font.weight: field.value.weight
        font.italic: field.value.italic
        font.underline: field.value.underline
        font.strikeout: field.value.strikeout
        text: i18nc("a font family and its size", "%1, %2 pt", field.value.family || i18n("Default"), Math.round(field.value.pointSize * 10) / 10)
    }

    QQC2.Button {
        text: i18n("Choose…")
        icon.name: "preferences-desktop-font"
        onClicked: {
            const { family, pointSize, weight, italic, underline, strikeout } = field.value;
            const shown = family || Kirigami.Theme.defaultFont.family;
            dialog.open({ value: Qt.font({ family: shown, pointSize, weight, italic, underline, strikeout }) });
        }
    }

    DialogLoader {
        id: dialog

        type: "FontChooser"
        onChosen: font => field.edited(font)
    }
}
