import QtQuick 2.15
import org.kde.kirigami 2.20 as Kirigami
import org.kde.plasma.components 3.0 as PlasmaComponents
import "../df.js" as Df
import "../disks.js" as Disks
import "../look.js" as Look

PlasmaComponents.ItemDelegate {
    id: disk

    Accessible.name: i18n("%1, %2 percent full", modelData.folder, modelData.percent)
    onClicked: Disks.open(modelData.folder)

    contentItem: Item {
        implicitHeight: column.height

        Column {
            id: column

            width: parent.width
            spacing: Kirigami.Units.smallSpacing

            Item {
                width: parent.width
                height: folder.height

                PlasmaComponents.Label {
                    id: folder

                    width: parent.width - free.width - Kirigami.Units.largeSpacing
                    height: implicitHeight
                    elide: Text.ElideMiddle
                    textFormat: Text.PlainText
                    text: modelData.folder
                }

                PlasmaComponents.Label {
                    id: free

                    anchors.right: parent.right
                    height: implicitHeight
                    color: widget.isFull(modelData.percent) ? Look.theme.negativeTextColor : Look.theme.disabledTextColor
                    text: i18nc("free of all", "%1 of %2 free", Df.formatSize(modelData.free), Df.formatSize(modelData.size))
                }
            }

            Rectangle {
                width: parent.width
                height: Kirigami.Units.smallSpacing * 2
                radius: height / 2
                color: Qt.rgba(0.5, 0.5, 0.5, 0.25)

                Rectangle {
                    width: Math.max(parent.height, parent.width * modelData.percent / 100)
                    height: parent.height
                    radius: parent.radius
                    color: Look.barColor(modelData.percent)
                }
            }
        }
    }
}
