import QtQuick 2.15
import QtQuick.Layouts 1.15
import org.kde.kirigami 2.20 as Kirigami
import org.kde.plasma.components 3.0 as PlasmaComponents
import "../clock.js" as ClockText

ColumnLayout {
    Layout.minimumWidth: Kirigami.Units.gridUnit * 13
    Layout.minimumHeight: Kirigami.Units.gridUnit * 15
    Layout.preferredWidth: Kirigami.Units.gridUnit * 16
    Layout.preferredHeight: Kirigami.Units.gridUnit * 19

    spacing: Kirigami.Units.smallSpacing

    PlasmaComponents.Label {
        Layout.fillWidth: true
        Layout.preferredHeight: Kirigami.Units.gridUnit * 3
        horizontalAlignment: Text.AlignHCenter
        verticalAlignment: Text.AlignVCenter
        fontSizeMode: Text.Fit
        font.pixelSize: Kirigami.Units.gridUnit * 3
        font.weight: Font.Light
        text: ClockText.timeText(widget.now)
    }

    PlasmaComponents.Label {
        Layout.fillWidth: true
        Layout.bottomMargin: Kirigami.Units.smallSpacing
        horizontalAlignment: Text.AlignHCenter
        elide: Text.ElideRight
        text: ClockText.dateText(widget.now)
    }

    MonthView {
        Layout.fillWidth: true
        Layout.fillHeight: true
    }

    Clock {}
}
