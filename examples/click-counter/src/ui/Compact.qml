import QtQuick 2.15
import org.kde.plasma.components 3.0 as PlasmaComponents

MouseArea {
    acceptedButtons: Qt.LeftButton | Qt.MiddleButton
    onClicked: function (mouse) {
        if (mouse.button === Qt.MiddleButton) widget.click();
        else widget.expanded = !widget.expanded;
    }

    PlasmaComponents.Label {
        anchors.fill: parent
        horizontalAlignment: Text.AlignHCenter
        verticalAlignment: Text.AlignVCenter
        fontSizeMode: Text.Fit
        minimumPointSize: 6
        text: plasmoid.configuration.clicks
    }
}
