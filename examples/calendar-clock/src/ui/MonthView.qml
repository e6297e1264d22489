import QtQuick 2.15
import QtQuick.Layouts 1.15
import org.kde.kirigami 2.20 as Kirigami
import org.kde.plasma.components 3.0 as PlasmaComponents
import org.kde.plasma.extras 2.0 as PlasmaExtras
import "../month.js" as Month

ColumnLayout {
    spacing: Kirigami.Units.smallSpacing

    RowLayout {
        Layout.fillWidth: true
        spacing: 0

        PlasmaExtras.Heading {
            Layout.fillWidth: true
            Layout.leftMargin: Kirigami.Units.smallSpacing

            readonly property date date: new Date(widget.month)

            level: 3
            elide: Text.ElideRight
            text: i18nc("month and year", "%1 %2", Qt.locale().standaloneMonthName(date.getMonth()), String(date.getFullYear()))
            // Not as a number: i18n() would write 2,026.
        }

        PlasmaComponents.ToolButton {
            icon.name: "go-previous"
            onClicked: widget.turn(-1)

            Accessible.name: previousTip.text
            PlasmaComponents.ToolTip { id: previousTip; text: i18n("Previous month") }
        }

        PlasmaComponents.ToolButton {
            icon.name: "go-jump-today"
            onClicked: widget.today()

            Accessible.name: todayTip.text
            PlasmaComponents.ToolTip { id: todayTip; text: i18n("Today") }
        }

        PlasmaComponents.ToolButton {
            icon.name: "go-next"
            onClicked: widget.turn(1)

            Accessible.name: nextTip.text
            PlasmaComponents.ToolTip { id: nextTip; text: i18n("Next month") }
        }
    }

    RowLayout {
        Layout.fillWidth: true
        Layout.fillHeight: true
        spacing: 0

        // Numbers of weeks, one beside each row of days.
        ColumnLayout {
            Layout.fillHeight: true
            Layout.topMargin: names.height + days.rowSpacing
            visible: plasmoid.configuration.weekNumbers
            spacing: days.rowSpacing

            Repeater {
                model: Month.weekNumbersOf(widget.month)

                PlasmaExtras.DescriptiveLabel {
                    Layout.fillHeight: true
                    Layout.minimumWidth: Kirigami.Units.gridUnit * 1.5
                    horizontalAlignment: Text.AlignHCenter
                    verticalAlignment: Text.AlignVCenter
                    font: Kirigami.Theme.smallFont
                    text: modelData
                }
            }
        }

        ColumnLayout {
            Layout.fillWidth: true
            Layout.fillHeight: true
            spacing: days.rowSpacing

            RowLayout {
                id: names

                Layout.fillWidth: true
                spacing: days.columnSpacing

                Repeater {
                    model: Month.weekdays()

                    PlasmaExtras.DescriptiveLabel {
                        Layout.fillWidth: true
                        Layout.preferredWidth: 1
                        horizontalAlignment: Text.AlignHCenter
                        elide: Text.ElideRight
                        font: Kirigami.Theme.smallFont
                        text: Qt.locale().standaloneDayName(modelData, Locale.ShortFormat)
                    }
                }
            }

            GridLayout {
                id: days

                Layout.fillWidth: true
                Layout.fillHeight: true
                columns: 7
                rowSpacing: 1
                columnSpacing: 1

                Repeater {
                    model: Month.daysOf(widget.month)

                    DayDelegate {
                        Layout.fillWidth: true
                        Layout.fillHeight: true
                        Layout.preferredWidth: 1
                        Layout.preferredHeight: 1
                    }
                }
            }
        }
    }
}
