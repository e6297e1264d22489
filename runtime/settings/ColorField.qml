// qmllint disable unqualified
import QtQuick 2.15
import QtQuick.Controls 2.15 as QQC2
import QtQuick.Layouts 1.15
import org.kde.kirigami 2.20 as Kirigami
import org.kde.kquickcontrols 2.0 as KQuickControls

/** A colour or, where `themeColor` is a name, the theme's colour of that name, which is "". */
RowLayout {
    id: field

    /** A color, or a text. */
    property var value
    property string themeColor
    property bool alpha
    readonly property bool isTheme: themeColor !== "" && (!value || value.valid === false)
    signal edited(string value)

    // On Plasma 5 the button has no margins of its own, and would be lower than the other controls.
    KQuickControls.ColorButton {
        id: button

        visible: !field.isTheme
        showAlphaChannel: field.alpha
        color: field.isTheme ? Kirigami.Theme[field.themeColor] : field.value
        onAccepted: color => field.edited(String(color))
    }

    QQC2.CheckBox {
        visible: field.themeColor !== ""
        text: i18n("Use theme color")
        checked: field.isTheme
        onToggled: field.edited(checked ? "" : String(Kirigami.Theme[field.themeColor]))
    }
}
