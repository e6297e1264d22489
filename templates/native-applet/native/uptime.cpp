#include "uptime.h"

#include <KPluginFactory>
#include <QFile>

Uptime::Uptime(QObject *parent, const KPluginMetaData &data, const QVariantList &args)
    : Plasma::Applet(parent, data, args)
{
    refresh();
}

double Uptime::seconds() const
{
    return m_seconds;
}

void Uptime::refresh()
{
    QFile file(QStringLiteral("/proc/uptime"));
    if (!file.open(QIODevice::ReadOnly)) {
        return;
    }
    m_seconds = file.readAll().split(' ').constFirst().toDouble();
    Q_EMIT secondsChanged();
}

// applet.json is the widget's metadata.json, which the build gives to plasmoid_add_applet().
K_PLUGIN_CLASS_WITH_JSON(Uptime, "applet.json")

#include "uptime.moc"
