import QtQuick 2.15
import QtQuick.Layouts 1.15
import org.example.processes 1.0
import org.kde.kirigami 2.20 as Kirigami
import org.kde.plasma.components 3.0 as PlasmaComponents

ColumnLayout {
    Layout.minimumWidth: Kirigami.Units.gridUnit * 12
    Layout.minimumHeight: Kirigami.Units.gridUnit * 8
    Layout.preferredWidth: Kirigami.Units.gridUnit * 16
    Layout.preferredHeight: Kirigami.Units.gridUnit * 14

    ProcessModel {
        id: processes

        sortBy: plasmoid.configuration.sortBy === "cpu" ? ProcessModel.Cpu : ProcessModel.Memory
        limit: plasmoid.configuration.limit
        interval: plasmoid.configuration.interval * 1000
    }

    PlasmaComponents.Label {
        Layout.fillWidth: true
        horizontalAlignment: Text.AlignHCenter
        opacity: 0.7
        text: i18np("%1 process", "%1 processes", processes.total)
    }

    PlasmaComponents.ScrollView {
        Layout.fillWidth: true
        Layout.fillHeight: true

        ListView {
            id: list

            model: processes
            boundsBehavior: Flickable.StopAtBounds
            delegate: ProcessDelegate { width: list.width }
            move: Transition { NumberAnimation { properties: "y"; duration: Kirigami.Units.shortDuration } }
            displaced: Transition { NumberAnimation { properties: "y"; duration: Kirigami.Units.shortDuration } }
        }
    }
}
