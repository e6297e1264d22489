#include "applet.h"

#include <KPluginFactory>
#include <QFile>

Applet::Applet(QObject *parent, const KPluginMetaData &data, const QVariantList &args)
    : Plasma::Applet(parent, data, args)
{
    refresh();
}

double Applet::uptime() const
{
    return m_uptime;
}

void Applet::refresh()
{
    QFile file(QStringLiteral("/proc/uptime"));
    if (!file.open(QIODevice::ReadOnly)) {
        return;
    }
    m_uptime = file.readAll().split(' ').constFirst().toDouble();
    Q_EMIT uptimeChanged();
}

// applet.json is made by plasmoid_add_applet().
K_PLUGIN_CLASS_WITH_JSON(Applet, "applet.json")

#include "applet.moc"
