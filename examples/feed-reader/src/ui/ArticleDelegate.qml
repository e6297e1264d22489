import QtQuick 2.15
import org.kde.kirigami 2.20 as Kirigami
import org.kde.plasma.components 3.0 as PlasmaComponents
import org.kde.plasma.extras 2.0 as PlasmaExtras
import "../age.js" as Age
import "../reading.js" as Reading

PlasmaComponents.ItemDelegate {
    id: article

    readonly property bool unread: widget.unread.indexOf(modelData.id) >= 0
    readonly property string age: ageText(Age.ageOf(modelData.published, widget.now))

    function ageText(age) {
        switch (age.unit) {
        case "now": return i18n("just now");
        case "minutes": return i18np("%1 minute ago", "%1 minutes ago", age.count);
        case "hours": return i18np("%1 hour ago", "%1 hours ago", age.count);
        case "days": return i18np("%1 day ago", "%1 days ago", age.count);
        case "weeks": return i18np("%1 week ago", "%1 weeks ago", age.count);
        case "months": return i18np("%1 month ago", "%1 months ago", age.count);
        case "years": return i18np("%1 year ago", "%1 years ago", age.count);
        default: return "";
        }
    }

    Accessible.name: modelData.title
    onClicked: {
        Reading.markRead(modelData.id);
        if (modelData.link !== "") Qt.openUrlExternally(modelData.link);
    }

    // Items of a known width, no layouts: a text that wraps has its height from its width, and from nothing else.
    contentItem: Item {
        implicitHeight: texts.height

        Rectangle {
            y: (title.font.pixelSize + Kirigami.Units.smallSpacing - height) / 2
            width: Kirigami.Units.smallSpacing * 2
            height: width
            radius: width / 2
            color: Kirigami.Theme.highlightColor
            visible: article.unread
        }

        Column {
            id: texts

            x: Kirigami.Units.smallSpacing * 4
            width: parent.width - x

            PlasmaComponents.Label {
                id: title

                width: parent.width
                height: implicitHeight
                horizontalAlignment: Text.AlignLeft
                textFormat: Text.PlainText
                wrapMode: Text.Wrap
                maximumLineCount: 3
                elide: Text.ElideRight
                font.bold: article.unread
                text: modelData.title
            }

            PlasmaExtras.DescriptiveLabel {
                width: parent.width
                height: implicitHeight
                horizontalAlignment: Text.AlignLeft
                textFormat: Text.PlainText
                elide: Text.ElideRight
                font: Kirigami.Theme.smallFont
                text: article.age === "" ? modelData.source : i18nc("source of an article and its age", "%1 · %2", modelData.source, article.age)
            }
        }
    }
}
