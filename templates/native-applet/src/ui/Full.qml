import QtQuick 2.15
import QtQuick.Layouts 1.15
import org.kde.kirigami 2.20 as Kirigami
import org.kde.plasma.components 3.0 as PlasmaComponents

Item {
    id: full

    // The applet of native/applet.h: Plasma 6 has its properties in `plasmoid` itself.
    readonly property QtObject applet: plasmoid.nativeInterface ? plasmoid.nativeInterface : plasmoid

    Layout.minimumWidth: Kirigami.Units.gridUnit * 10
    Layout.minimumHeight: Kirigami.Units.gridUnit * 4

    PlasmaComponents.Button {
        anchors.centerIn: parent
        icon.name: "view-refresh"
        text: i18n("%1 minutes", Math.floor(full.applet.uptime / 60))
        onClicked: full.applet.refresh()
    }
}
