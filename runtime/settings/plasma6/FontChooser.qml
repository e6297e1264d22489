import QtQuick 2.15
import Qt.labs.platform 1.1 as Platform

// Plasma's own clock takes this one, too: the dialog of QtQuick.Dialogs ends the process where it is not the desktop's.
Platform.FontDialog {
    id: dialog

    property var value
    signal chosen(font value)
    function show() {
        dialog.currentFont = value;
        dialog.open();
    }
    onAccepted: chosen(dialog.font)
}
