// qmllint disable unqualified
import QtQuick 2.15
import org.kde.plasma.configuration 2.0

ConfigModel {
    id: pages
    // What Plasma 6 has for a page is in a module that Plasma 5 lacks, so no page can be for both.
    readonly property bool isPlasma5: plasmoid.setAction !== undefined

    ConfigCategory {
        name: i18n("R&D <b>")
        icon: "configure-shortcuts"
        source: pages.isPlasma5 ? "plasma5/general.qml" : "plasma6/general.qml"
    }

    ConfigCategory {
        name: i18n("Look")
        icon: "configure"
        source: "look.qml"
    }
}
