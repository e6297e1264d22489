import QtQuick 2.15
import org.kde.kirigami 2.20 as Kirigami
import "../look.js" as Look

MouseArea {
    id: compact

    readonly property int percent: widget.disks.length > 0 ? widget.disks[0].percent : 0

    hoverEnabled: true
    onClicked: widget.expanded = !widget.expanded

    Kirigami.Icon {
        anchors.fill: parent
        active: compact.containsMouse
        source: plasmoid.icon
    }

    // How full the fullest is.
    Rectangle {
        anchors { left: parent.left; right: parent.right; bottom: parent.bottom }
        height: Math.max(3, Math.round(parent.height / 8))
        radius: height / 2
        color: Look.theme.backgroundColor

        Rectangle {
            width: parent.width * compact.percent / 100
            height: parent.height
            radius: parent.radius
            color: Look.barColor(compact.percent)
        }
    }
}
