// qmllint disable
import QtQuick 2.15
import org.kde.kquickcontrolsaddons 2.0 as KQuickControlsAddons

KQuickControlsAddons.IconDialog {
    signal chosen(string value)
    function show() { open(); }
    onIconNameChanged: name => chosen(name)
}
