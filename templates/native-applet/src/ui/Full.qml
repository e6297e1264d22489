import QtQuick 2.15
import QtQuick.Layouts 1.15
import org.kde.kirigami 2.20 as Kirigami
import org.kde.plasma.components 3.0 as PlasmaComponents

Item {
    Layout.minimumWidth: Kirigami.Units.gridUnit * 10
    Layout.minimumHeight: Kirigami.Units.gridUnit * 4

    // native/uptime.h
    PlasmaComponents.Button {
        anchors.centerIn: parent
        icon.name: "view-refresh"
        text: i18n("%1 minutes", Math.floor(widget.applet.seconds / 60))
        onClicked: widget.applet.refresh()
    }
}
