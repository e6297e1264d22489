#pragma once

#include <KPluginMetaData>
#include <Plasma/Applet>

/**
 * What Plasma makes for the widget in place of its own applet. QML has the properties and invokable functions as
 * plasmoid.nativeInterface.… on Plasma 5, and as plasmoid.… on Plasma 6.
 */
class Applet : public Plasma::Applet
{
    Q_OBJECT
    /** Seconds since the computer was started, when it was last asked. */
    Q_PROPERTY(double uptime READ uptime NOTIFY uptimeChanged)

public:
    Applet(QObject *parent, const KPluginMetaData &data, const QVariantList &args);

    double uptime() const;

    Q_INVOKABLE void refresh();

Q_SIGNALS:
    void uptimeChanged();

private:
    double m_uptime = 0;
};
