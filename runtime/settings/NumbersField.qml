// qmllint disable unqualified
import QtQuick 2.15
import QtQuick.Controls 2.15 as QQC2
import QtQuick.Layouts 1.15
import org.kde.kirigami 2.20 as Kirigami

/** The whole numbers of a point, a size or a rectangle. */
GridLayout {
    id: field

    property var value
    /** "point", "size" or "rect" */
    property string type
    readonly property var members: ({ point: ["x", "y"], size: ["width", "height"], rect: ["x", "y", "width", "height"] })[type]
    signal edited(var value)

    columns: 2
    rowSpacing: Kirigami.Units.smallSpacing
    columnSpacing: Kirigami.Units.smallSpacing

    Repeater {
        model: field.members

        QQC2.SpinBox {
            required property string modelData
            readonly property bool isSize: modelData === "width" || modelData === "height"

            Layout.minimumWidth: Kirigami.Units.gridUnit * 6
            from: !isSize ? -2147483648 : field.type === "rect" ? 1 : 0
            to: 2147483647
            editable: true
            value: field.value[modelData]
            onValueModified: {
                const numbers = field.members.map(name => name === modelData ? value : field.value[name]);
                field.edited(Qt[field.type](...numbers));
            }
            Accessible.name: modelData
            QQC2.ToolTip.visible: hovered
            QQC2.ToolTip.text: ({ x: i18nc("a position", "From the left"), y: i18nc("a position", "From the top"), width: i18n("Width"), height: i18n("Height") })[modelData]
        }
    }
}
