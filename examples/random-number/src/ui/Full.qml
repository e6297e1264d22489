import QtQuick 2.15
import QtQuick.Layouts 1.15
import org.example.randomnumber 1.0
import org.kde.kirigami 2.20 as Kirigami
import org.kde.plasma.components 3.0 as PlasmaComponents

Item {
    Layout.minimumWidth: Kirigami.Units.gridUnit * 8
    Layout.minimumHeight: Kirigami.Units.gridUnit * 4

    WidgetItem {
        id: item

        Component.onCompleted: randomize()
    }

    PlasmaComponents.Button {
        anchors.centerIn: parent
        icon.name: "roll-symbolic"
        text: item.number
        onClicked: item.randomize()
    }
}
