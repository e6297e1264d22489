import QtQuick 2.15
import QtQuick.Controls 2.15 as QQC2
import org.kde.kirigami 2.20 as Kirigami
import "plasmoid/controls" as Settings

// What is not declared here of what the dialog sets is added when the widget is built.
Kirigami.ScrollablePage {
    id: page

    property int cfg_stars
    property color cfg_hue

    implicitHeight: 1

    Kirigami.FormLayout {
        Row {
            Kirigami.FormData.label: i18n("Stars:")

            Repeater {
                model: 5

                QQC2.ToolButton {
                    required property int index

                    icon.name: index < page.cfg_stars ? "starred-symbolic" : "non-starred-symbolic"
                    onClicked: page.cfg_stars = index + 1
                }
            }
        }

        Settings.ColorField {
            Kirigami.FormData.label: i18n("Hue:")
            value: page.cfg_hue
            onEdited: value => page.cfg_hue = value
        }
    }
}
