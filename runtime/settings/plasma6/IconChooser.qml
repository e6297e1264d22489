import QtQuick 2.15
import org.kde.iconthemes 1.0 as KIconThemes

KIconThemes.IconDialog {
    id: dialog

    signal chosen(string value)
    function show() { dialog.open(); }
    onIconNameChanged: name => chosen(name)
}
