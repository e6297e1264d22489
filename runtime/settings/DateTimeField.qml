// qmllint disable unqualified
import QtQuick 2.15
import QtQuick.Controls 2.15 as QQC2
import org.kde.kirigami 2.20 as Kirigami

/** A moment in the time of the user's place, or none where `optional`. */
QQC2.TextField {
    id: field

    property var value
    property bool optional
    readonly property bool isValid: fits(text)
    signal edited(date value)

    placeholderText: i18nc("a date and a time, as in 2026-01-31 18:30", "YYYY-MM-DD hh:mm")
    color: isValid ? Kirigami.Theme.textColor : Kirigami.Theme.negativeTextColor
    // No binding: that would add the time as soon as the day is written.
    onValueChanged: {
        if (text !== "" && dateOf(text).getTime() === value.getTime())
            return;
        const format = value.getSeconds() ? "yyyy-MM-dd hh:mm:ss" : "yyyy-MM-dd hh:mm";
        text = isNaN(value) ? "" : Qt.formatDateTime(value, format);
    }
    onTextEdited: if (fits(text)) edited(text === "" ? new Date(NaN) : dateOf(text))

    function fits(text) {
        return text === "" ? optional : !isNaN(dateOf(text).getTime());
    }

    function dateOf(text) {
        const parts = /^\s*(\d{4})-(\d\d?)-(\d\d?)(?:[T ]+(\d\d?):(\d\d)(?::(\d\d))?)?\s*$/.exec(text);
        if (!parts)
            return new Date(NaN);
        const [year, month, day, hours, minutes, seconds] = parts.slice(1).map(part => Number(part || 0));
        const date = new Date(year, month - 1, day, hours, minutes, seconds);
        return date.getMonth() === month - 1 && hours < 24 && minutes < 60 && seconds < 60 ? date : new Date(NaN);
    }
}
