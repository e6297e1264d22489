// qmllint disable
import QtQuick 2.15
import QtQuick.Dialogs 1.3 as Dialogs

Dialogs.FontDialog {
    property var value
    signal chosen(font value)
    function show() {
        font = value;
        open();
    }
    onAccepted: chosen(font)
}
