#pragma once

#include <QHash>
#include <QString>
#include <QVector>

/** A process as it was at one moment. */
struct Process {
    int pid = 0;
    QString name;
    /** Of one processor, in percent, since the look before: 150 is one and a half of them. */
    double cpu = 0;
    /** Bytes in memory (resident). */
    qint64 memory = 0;
};

/** Looks into /proc again and again, and remembers what it needs to say who was busy in between. */
class Processes
{
public:
    /** All that run now, in no order. */
    QVector<Process> look();

private:
    /** Of each process its time on processors when it was last seen, in clock ticks. */
    QHash<int, quint64> m_ticks;
    qint64 m_lookedAt = 0;
};
