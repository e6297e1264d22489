import QtQuick 2.15
import QtQuick.Dialogs as Dialogs

/** Qt 6 has one dialog for files and another for folders. */
QtObject {
    id: loader

    property string mode
    property string start
    property var nameFilters: []
    signal chosen(string value)

    readonly property Dialogs.FileDialog files: Dialogs.FileDialog {
        fileMode: loader.mode === "save" ? Dialogs.FileDialog.SaveFile : Dialogs.FileDialog.OpenFile
        nameFilters: loader.nameFilters
        onAccepted: loader.chosen(String(selectedFile))
    }

    readonly property Dialogs.FolderDialog folders: Dialogs.FolderDialog {
        onAccepted: loader.chosen(String(selectedFolder))
    }

    function show() {
        const dialog = mode === "folder" ? folders : files;
        if (start !== "")
            dialog.currentFolder = mode === "folder" ? start : start.replace(/\/[^/]*$/, "");
        dialog.open();
    }
}
