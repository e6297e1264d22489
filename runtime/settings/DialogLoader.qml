// qmllint disable unqualified
import QtQuick 2.15

/** A dialog of the Plasma that is there: the modules with dialogs have other names, types and properties on each. */
Item {
    id: loader

    // An item of the page, by which dialogs find their window.
    visible: false

    /** "IconChooser", "FileChooser" or "FontChooser": each folder beside this file has one. */
    property string type
    property var dialog

    /** Makes the dialog when it is first needed, and opens it with these properties. */
    function open(properties) {
        if (!dialog) {
            // Qt 6 has a type for URLs.
            const plasma = typeof Qt.resolvedUrl(".") === "string" ? "plasma5" : "plasma6";
            const component = Qt.createComponent(plasma + "/" + type + ".qml");
            if (component.status === Component.Error) {
                console.warn(component.errorString());
                return;
            }
            dialog = component.createObject(loader);
            dialog.chosen.connect(chosen);
        }
        for (const name in properties)
            dialog[name] = properties[name];
        dialog.show();
    }

    signal chosen(var value)
}
