import QtQuick 2.15
import QtQuick.Layouts 1.15
import org.kde.kirigami 2.20 as Kirigami
import org.kde.plasma.components 3.0 as PlasmaComponents
import org.kde.plasma.extras 2.0 as PlasmaExtras

Item {
    Layout.minimumWidth: Kirigami.Units.gridUnit * 14
    Layout.minimumHeight: Kirigami.Units.gridUnit * 6
    Layout.preferredWidth: Kirigami.Units.gridUnit * 18
    Layout.preferredHeight: Kirigami.Units.gridUnit * 12

    PlasmaComponents.ScrollView {
        anchors.fill: parent

        ListView {
            id: list

            model: widget.disks
            boundsBehavior: Flickable.StopAtBounds
            delegate: DiskDelegate { width: list.width }
        }
    }

    PlasmaExtras.PlaceholderMessage {
        anchors.centerIn: parent
        width: parent.width - Kirigami.Units.gridUnit * 2
        visible: list.count === 0
        iconName: widget.error === "" ? "drive-harddisk" : "data-warning"
        text: widget.error || i18n("No disks")
    }
}
