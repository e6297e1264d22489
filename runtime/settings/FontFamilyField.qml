// qmllint disable unqualified
import QtQuick 2.15
import QtQuick.Controls 2.15 as QQC2

/** A font family that is installed, or "" for the desktop's own. */
QQC2.ComboBox {
    id: field

    property string value
    readonly property var families: Qt.fontFamilies()
    signal edited(string value)

    model: [i18n("Default")].concat(families)
    currentIndex: families.indexOf(value) + 1
    onActivated: index => edited(index === 0 ? "" : families[index - 1])
}
