import QtQuick 2.15
import QtQuick.Dialogs as Dialogs

Dialogs.FontDialog {
    id: dialog

    property var value
    signal chosen(font value)
    function show() {
        dialog.selectedFont = value;
        dialog.open();
    }
    onAccepted: chosen(selectedFont)
}
