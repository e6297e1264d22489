// qmllint disable unqualified
import QtQuick 2.15
import org.kde.plasma.configuration 2.0

ConfigModel {
    ConfigCategory {
        name: i18n("R&D <b>")
        icon: "configure-shortcuts"
        source: "general.qml"
    }

    ConfigCategory {
        name: i18n("Look")
        icon: "configure"
        source: "look.qml"
    }
}
