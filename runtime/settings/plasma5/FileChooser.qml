// qmllint disable
import QtQuick 2.15
import QtQuick.Dialogs 1.3 as Dialogs

Dialogs.FileDialog {
    property string mode
    property string start
    signal chosen(string value)
    function show() {
        selectFolder = mode === "folder";
        selectExisting = mode !== "save";
        if (start !== "")
            folder = mode === "folder" ? start : start.replace(/\/[^/]*$/, "");
        open();
    }
    onAccepted: chosen(String(fileUrl))
}
