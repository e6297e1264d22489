import QtQuick 2.15
import QtQuick.Layouts 1.15
import org.kde.kirigami 2.20 as Kirigami
import org.kde.plasma.components 3.0 as PlasmaComponents
import org.kde.plasma.extras 2.0 as PlasmaExtras
import "../download.js" as Download
import "../reading.js" as Reading

PlasmaExtras.Representation {
    Layout.minimumWidth: Kirigami.Units.gridUnit * 14
    Layout.minimumHeight: Kirigami.Units.gridUnit * 12
    Layout.preferredWidth: Kirigami.Units.gridUnit * 20
    Layout.preferredHeight: Kirigami.Units.gridUnit * 24

    collapseMarginsHint: true

    header: PlasmaExtras.PlasmoidHeading {
        RowLayout {
            anchors.fill: parent
            spacing: Kirigami.Units.smallSpacing

            PlasmaExtras.Heading {
                Layout.fillWidth: true
                Layout.leftMargin: Kirigami.Units.smallSpacing
                level: 4
                elide: Text.ElideRight
                textFormat: Text.PlainText
                text: widget.title
            }

            PlasmaComponents.ToolButton {
                id: allReadButton

                icon.name: "mail-mark-read"
                enabled: widget.unread.length > 0
                onClicked: Reading.markAllRead()

                Accessible.name: allReadTip.text
                PlasmaComponents.ToolTip { id: allReadTip; text: i18n("Mark all as read") }
            }

            PlasmaComponents.ToolButton {
                icon.name: "view-refresh"
                onClicked: Download.refresh()

                Accessible.name: refreshTip.text
                PlasmaComponents.ToolTip { id: refreshTip; text: i18n("Refresh") }
            }
        }
    }

    contentItem: Item {
        ColumnLayout {
            anchors.fill: parent
            visible: list.count > 0
            spacing: 0

            // A server that does not answer: what was there before stays readable.
            Kirigami.InlineMessage {
                Layout.fillWidth: true
                Layout.margins: Kirigami.Units.smallSpacing
                type: Kirigami.MessageType.Error
                visible: widget.status === "error"
                text: widget.error
            }

            PlasmaComponents.ScrollView {
                Layout.fillWidth: true
                Layout.fillHeight: true

                ListView {
                    id: list

                    model: widget.articles
                    currentIndex: -1
                    boundsBehavior: Flickable.StopAtBounds
                    delegate: ArticleDelegate { width: list.width }
                }
            }
        }

        PlasmaComponents.BusyIndicator {
            anchors.centerIn: parent
            visible: list.count === 0 && widget.status === "loading"
        }

        PlasmaExtras.PlaceholderMessage {
            anchors.centerIn: parent
            width: parent.width - Kirigami.Units.gridUnit * 2
            visible: list.count === 0 && widget.status !== "loading"
            iconName: widget.status === "error" ? "data-warning" : "news-subscribe"
            text: widget.status === "error" ? widget.error : i18n("The feed has no articles.")
        }
    }

    // The desktop has only this representation, a panel mostly the compact one: the module sees to it that two timers
    // don't fetch twice.
    Timer {
        interval: 60000
        running: true
        repeat: true
        triggeredOnStart: true
        onTriggered: Download.tick()
    }
}
