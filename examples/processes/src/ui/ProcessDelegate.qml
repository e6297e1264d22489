import QtQuick 2.15
import org.kde.kirigami 2.20 as Kirigami
import org.kde.plasma.components 3.0 as PlasmaComponents

Item {
    id: process

    implicitHeight: name.implicitHeight + Kirigami.Units.smallSpacing * 2
    Accessible.name: i18n("%1, %2", model.name, share.text)

    PlasmaComponents.Label {
        id: name

        anchors { left: parent.left; right: share.left; verticalCenter: parent.verticalCenter }
        anchors.leftMargin: Kirigami.Units.smallSpacing
        anchors.rightMargin: Kirigami.Units.largeSpacing
        elide: Text.ElideRight
        textFormat: Text.PlainText
        text: model.name
    }

    PlasmaComponents.Label {
        id: share

        anchors { right: parent.right; rightMargin: Kirigami.Units.smallSpacing; verticalCenter: parent.verticalCenter }
        text: widget.share(model.cpu, model.size)
    }
}
