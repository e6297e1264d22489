import QtQuick 2.15
import org.kde.plasma.configuration 2.0

ConfigModel {
    ConfigCategory {
        name: i18n("R&D <b>")
        icon: "configure-shortcuts"
        source: "config_general.qml"
    }

    ConfigCategory {
        name: i18n("Look")
        icon: "configure"
        source: "config_look.qml"
    }
}
