import QtQuick 2.15
import QtQuick.Controls 2.15 as QQC2
import QtQuick.Layouts 1.15
import org.kde.kirigami 2.20 as Kirigami
import "../feed-url.js" as FeedUrl

Kirigami.ScrollablePage {
    id: page

    // The dialog gives a page the value and the default of every entry, and stores on Apply what the page has.
    property alias cfg_url: url.text
    property string cfg_urlDefault
    property int cfg_interval
    property int cfg_intervalDefault
    property int cfg_count
    property int cfg_countDefault
    property string cfg_read
    property string cfg_readDefault
    // The widget goes on marking articles while the dialog is open.
    Component.onCompleted: cfg_read = Qt.binding(() => plasmoid.configuration.read)

    readonly property string problem: FeedUrl.problemWith(url.text)

    Kirigami.FormLayout {
        QQC2.TextField {
            id: url

            Kirigami.FormData.label: i18n("Address:")
            Layout.minimumWidth: Kirigami.Units.gridUnit * 20
            inputMethodHints: Qt.ImhUrlCharactersOnly
            placeholderText: "https://"
        }

        QQC2.Label {
            Layout.fillWidth: true
            Layout.maximumWidth: url.width
            wrapMode: Text.Wrap
            textFormat: Text.PlainText
            color: page.problem === "" ? Kirigami.Theme.textColor : Kirigami.Theme.negativeTextColor
            text: page.problem || FeedUrl.remarkOn(url.text) || i18n("This can be the address of a feed.")
        }

        QQC2.Button {
            text: i18n("Use the default")
            icon.name: "edit-undo"
            enabled: url.text !== page.cfg_urlDefault
            onClicked: url.text = page.cfg_urlDefault
        }
    }
}
