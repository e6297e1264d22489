import QtQuick 2.15

// Drives the widget's time: at each full minute, or at each full second where seconds are shown.
Timer {
    function untilNext() {
        var step = plasmoid.configuration.seconds ? 1000 : 60000;
        return step - Date.now() % step + 5;
    }

    interval: untilNext()
    running: true
    repeat: true
    triggeredOnStart: true
    onTriggered: {
        widget.tick();
        interval = untilNext();
    }
}
