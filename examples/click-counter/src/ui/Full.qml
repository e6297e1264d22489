import QtQuick 2.15
import QtQuick.Layouts 1.15
import org.kde.plasma.components 3.0 as PlasmaComponents

ColumnLayout {
    readonly property bool fancy: plasmoid.configuration.style === "fancy"

    Layout.minimumWidth: 160
    Layout.minimumHeight: 120
    Layout.preferredWidth: 240
    Layout.preferredHeight: 180

    PlasmaComponents.Label {
        Layout.fillWidth: true
        Layout.fillHeight: true
        horizontalAlignment: Text.AlignHCenter
        verticalAlignment: Text.AlignVCenter
        fontSizeMode: Text.Fit
        font.pointSize: 48
        font.italic: parent.fancy
        Binding on color {
            when: fancy
            value: plasmoid.configuration.tint
        }
        text: plasmoid.configuration.clicks
    }

    PlasmaComponents.Button {
        Layout.fillWidth: true
        icon.name: "list-add"
        text: plasmoid.configuration.step === 1 ? i18n("Click") : i18n("Click (+%1)", plasmoid.configuration.step)
        onClicked: widget.click()
    }
}
