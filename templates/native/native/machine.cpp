#include "machine.h"

#include <QSysInfo>

#include <cstdlib>

Machine::Machine(QObject *parent)
    : QObject(parent)
{
    connect(&m_timer, &QTimer::timeout, this, &Machine::refresh);
    m_timer.start(5000);
    refresh();
}

QString Machine::name() const
{
    return QSysInfo::machineHostName();
}

double Machine::load() const
{
    return m_load;
}

void Machine::refresh()
{
    double load = 0;
    if (getloadavg(&load, 1) != 1 || load == m_load) {
        return;
    }
    m_load = load;
    Q_EMIT loadChanged();
}
