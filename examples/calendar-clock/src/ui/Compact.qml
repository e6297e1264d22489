import QtQuick 2.15
import QtQuick.Layouts 1.15
import org.kde.kirigami 2.20 as Kirigami
import org.kde.plasma.components 3.0 as PlasmaComponents
import org.kde.plasma.core 2.0 as PlasmaCore
import "../clock.js" as ClockText

MouseArea {
    id: compact

    readonly property bool vertical: plasmoid.formFactor === PlasmaCore.Types.Vertical
    // A second line where both can be read.
    readonly property bool showsDate: vertical || height >= Kirigami.Units.gridUnit * 1.6

    Layout.minimumWidth: vertical ? 0 : lines.implicitWidth + Kirigami.Units.smallSpacing * 2
    Layout.maximumWidth: vertical ? Infinity : Layout.minimumWidth
    Layout.minimumHeight: vertical ? lines.implicitHeight + Kirigami.Units.smallSpacing * 2 : 0
    Layout.maximumHeight: vertical ? Layout.minimumHeight : Infinity

    onClicked: widget.expanded = !widget.expanded

    ColumnLayout {
        id: lines

        anchors.centerIn: parent
        width: compact.vertical ? compact.width - Kirigami.Units.smallSpacing : implicitWidth
        spacing: 0

        PlasmaComponents.Label {
            Layout.fillWidth: true
            horizontalAlignment: Text.AlignHCenter
            fontSizeMode: compact.vertical ? Text.HorizontalFit : Text.FixedSize
            minimumPixelSize: 6
            font.pixelSize: compact.vertical ? Kirigami.Units.gridUnit : Math.min(compact.height * (compact.showsDate ? 0.42 : 0.6), Kirigami.Units.gridUnit * 2)
            text: ClockText.timeText(widget.now)
        }

        PlasmaComponents.Label {
            Layout.fillWidth: true
            visible: compact.showsDate
            horizontalAlignment: Text.AlignHCenter
            wrapMode: compact.vertical ? Text.Wrap : Text.NoWrap
            font.pixelSize: compact.vertical ? Kirigami.Theme.smallFont.pixelSize : Math.min(compact.height * 0.28, Kirigami.Units.gridUnit)
            text: ClockText.dateText(widget.now, plasmoid.configuration.dates === "iso" ? "iso" : "short")
        }
    }

    Clock {}
}
