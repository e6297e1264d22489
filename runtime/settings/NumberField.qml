// qmllint disable unqualified
import QtQuick 2.15
import QtQuick.Controls 2.15 as QQC2
import org.kde.kirigami 2.20 as Kirigami

/** A number that no spin box can count to. */
QQC2.TextField {
    id: field

    property var value
    property bool isWhole: true
    property real from: -Number.MAX_VALUE
    property real to: Number.MAX_VALUE
    readonly property bool isValid: fits(text)
    signal edited(var value)

    function fits(text) {
        const number = Number(text);
        return text.trim() !== "" && number >= from && number <= to && (!isWhole || Math.floor(number) === number);
    }

    color: isValid ? Kirigami.Theme.textColor : Kirigami.Theme.negativeTextColor
    // No binding: that would take away the point that the user has just written.
    onValueChanged: if (text.trim() === "" || Number(text) !== Number(value)) text = String(value)
    // So great a whole number the host would round to another; it reads it well from text.
    onTextEdited: if (fits(text)) edited(isWhole && Math.abs(Number(text)) >= Math.pow(2, 52) ? String(Number(text)) : Number(text))
}
