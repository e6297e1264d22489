// qmllint disable unqualified
import QtQuick 2.15
import QtQuick.Controls 2.15 as QQC2
import org.kde.kirigami 2.20 as Kirigami

/** Whole numbers of 32 bits, with commas or blanks between them. */
QQC2.TextField {
    id: field

    property var value
    /** The entry's. */
    property string key
    readonly property bool isValid: fits(numbersIn(text))
    signal edited(var value)

    function numbersIn(text) {
        return text.split(/[\s,;]+/).filter(part => part !== "").map(Number);
    }

    function fits(numbers) {
        return numbers.every(number => (number | 0) === number);
    }

    color: isValid ? Kirigami.Theme.textColor : Kirigami.Theme.negativeTextColor
    // No binding: that would take away the comma that the user has just written.
    onValueChanged: {
        const numbers = Array.prototype.slice.call(value);
        if (numbers.join() !== numbersIn(text).join())
            text = numbers.join(", ");
    }
    onTextEdited: if (fits(numbersIn(text))) edited(hostList(numbersIn(text)))

    /** The dialog takes a list of whole numbers only if it is the host's: Qt 6 makes one, Qt 5 copies the defaults'. */
    function hostList(numbers) {
        if (typeof Qt.resolvedUrl(".") !== "string") {
            const holder = Qt.createQmlObject("import QtQml 2.15; QtObject { property list<int> numbers }", field);
            holder.numbers = numbers;
            return holder.numbers;
        }
        const list = plasmoid.configuration[key + "Default"];
        list.length = numbers.length;
        numbers.forEach((number, index) => list[index] = number);
        return list;
    }
}
