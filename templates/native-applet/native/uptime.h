#pragma once

#include <KPluginMetaData>
#include <Plasma/Applet>

/** What Plasma makes for the widget in place of its own applet; QML has it as `widget.applet`. */
class Uptime : public Plasma::Applet
{
    Q_OBJECT
    /** Since the computer was started, when it was last asked. */
    Q_PROPERTY(double seconds READ seconds NOTIFY secondsChanged)

public:
    Uptime(QObject *parent, const KPluginMetaData &data, const QVariantList &args);

    double seconds() const;

    Q_INVOKABLE void refresh();

Q_SIGNALS:
    void secondsChanged();

private:
    double m_seconds = 0;
};
