// qmllint disable unqualified
import QtQuick 2.15
import QtQuick.Controls 2.15 as QQC2
import QtQuick.Layouts 1.15
import org.kde.kirigami 2.20 as Kirigami

/** A theme icon's name. */
RowLayout {
    id: field

    property string value
    /** Shown while there is none. */
    property string placeholder
    signal edited(string value)

    QQC2.Button {
        implicitWidth: Kirigami.Units.iconSizes.large + Kirigami.Units.largeSpacing * 2
        implicitHeight: implicitWidth
        Accessible.name: i18n("Choose an icon")
        QQC2.ToolTip.visible: hovered
        QQC2.ToolTip.text: field.value || i18n("Choose an icon")
        onClicked: dialog.open({})

        Kirigami.Icon {
            anchors.centerIn: parent
            width: Kirigami.Units.iconSizes.large
            height: width
            source: field.value || field.placeholder
        }
    }

    QQC2.ToolButton {
        visible: field.value !== ""
        icon.name: "edit-clear"
        text: i18n("Clear")
        display: QQC2.AbstractButton.IconOnly
        onClicked: field.edited("")
    }

    DialogLoader {
        id: dialog

        type: "IconChooser"
        onChosen: name => { if (name) field.edited(name); }
    }
}
