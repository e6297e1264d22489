import QtQuick 2.15
import QtQuick.Layouts 1.15
import org.kde.plasma.components 3.0 as PlasmaComponents

GridLayout {
    id: sheet

    readonly property var rows: plasmoid.configuration.enabled ? widget.rows() : []

    Layout.minimumWidth: 420
    Layout.minimumHeight: 420
    columns: plasmoid.configuration.columns
    columnSpacing: 12
    rowSpacing: 0

    Repeater {
        model: sheet.rows

        PlasmaComponents.Label {
            required property var modelData

            Layout.fillWidth: true
            Layout.preferredWidth: 100
            elide: Text.ElideRight
            textFormat: Text.PlainText
            text: modelData.name + ": " + modelData.value
        }
    }

    Component.onCompleted: widget.remember()
}
