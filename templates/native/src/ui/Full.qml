import QtQuick 2.15
import QtQuick.Layouts 1.15
import __URI__ 1.0
import org.kde.kirigami 2.20 as Kirigami
import org.kde.plasma.components 3.0 as PlasmaComponents

Item {
    Layout.minimumWidth: Kirigami.Units.gridUnit * 8
    Layout.minimumHeight: Kirigami.Units.gridUnit * 4

    // native/machine.h
    Machine {
        id: machine
    }

    PlasmaComponents.Button {
        anchors.centerIn: parent
        icon.name: "view-refresh"
        text: i18n("%1: %2", machine.name, machine.load.toFixed(2))
        onClicked: machine.refresh()
    }
}
