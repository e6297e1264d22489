import QtQuick 2.15
import org.kde.plasma.components 3.0 as PlasmaComponents
import "../day.js" as Day

Item {
    readonly property bool isToday: Day.contains(modelData, widget.now)

    PlasmaComponents.Label {
        anchors.centerIn: parent
        visible: !parent.isToday
        opacity: !modelData.inMonth ? 0.35 : Day.isFree(modelData, Qt.locale().weekDays) ? 0.7 : 1
        text: modelData.number
    }

    Rectangle {
        anchors.centerIn: parent
        visible: parent.isToday
        width: Math.min(parent.width, parent.height)
        height: width
        radius: width / 2
        color: plasmoid.configuration.tint

        PlasmaComponents.Label {
            anchors.centerIn: parent
            color: Day.isDark(parent.color) ? "white" : "black"
            font.bold: true
            text: modelData.number
        }
    }
}
