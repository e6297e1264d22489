// qmllint disable unqualified
import QtQuick 2.15
import QtQuick.Controls 2.15 as QQC2
import org.kde.kirigami 2.20 as Kirigami

/** Whole numbers of 32 bits, with commas or blanks between them. */
QQC2.TextField {
    id: field

    property var value
    readonly property var numbers: text.split(/[\s,;]+/).filter(part => part !== "").map(Number)
    readonly property bool isValid: numbers.every(number => (number | 0) === number)
    signal edited(var value)

    color: isValid ? Kirigami.Theme.textColor : Kirigami.Theme.negativeTextColor
    text: Array.prototype.join.call(value, ", ")
    onTextEdited: if (isValid) edited(numbers)
}
