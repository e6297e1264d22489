import QtQuick 2.15
import org.kde.kirigami 2.20 as Kirigami
import org.kde.plasma.components 3.0 as PlasmaComponents
import "../download.js" as Download

MouseArea {
    hoverEnabled: true
    acceptedButtons: Qt.LeftButton | Qt.MiddleButton
    onClicked: function (mouse) {
        if (mouse.button === Qt.MiddleButton) Download.refresh();
        else widget.expanded = !widget.expanded;
    }

    Kirigami.Icon {
        anchors.fill: parent
        active: parent.containsMouse
        source: plasmoid.icon
    }

    // How many are unread.
    Rectangle {
        anchors { right: parent.right; bottom: parent.bottom }
        visible: widget.unread.length > 0
        width: Math.max(height, count.implicitWidth + height * 0.4)
        height: Math.round(Math.max(13, parent.height * 0.42))
        radius: height / 2
        color: Kirigami.Theme.highlightColor

        PlasmaComponents.Label {
            id: count

            anchors.centerIn: parent
            font.pixelSize: Math.round(parent.height * 0.8)
            color: Kirigami.Theme.highlightedTextColor
            text: widget.unread.length > 99 ? i18nc("more than 99", "99+") : widget.unread.length
        }
    }

    Timer {
        interval: 60000
        running: true
        repeat: true
        triggeredOnStart: true
        onTriggered: Download.tick()
    }
}
