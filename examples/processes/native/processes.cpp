#include "processes.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>

#include <unistd.h>

namespace
{
/** Milliseconds of a clock that nobody sets. */
qint64 now()
{
    static const QElapsedTimer started = [] {
        QElapsedTimer timer;
        timer.start();
        return timer;
    }();
    return started.elapsed() + 1;
}

struct Stat {
    QString name;
    quint64 ticks = 0;
    qint64 pages = 0;
};

/** Reads /proc/<pid>/stat, see proc(5). The process may be gone by now. */
bool readStat(const QString &pid, Stat &stat)
{
    QFile file(QStringLiteral("/proc/%1/stat").arg(pid));
    if (!file.open(QIODevice::ReadOnly)) {
        return false;
    }
    const QByteArray line = file.readAll();
    // The name is in parentheses, and may have blanks and parentheses itself.
    const auto open = line.indexOf('(');
    const auto close = line.lastIndexOf(')');
    if (open < 0 || close < open) {
        return false;
    }
    stat.name = QString::fromUtf8(line.mid(open + 1, close - open - 1));
    // From field 3 on: 14 and 15 are the time in the program and in the kernel, 24 the pages in memory.
    const QList<QByteArray> fields = line.mid(close + 2).split(' ');
    if (fields.size() < 22) {
        return false;
    }
    stat.ticks = fields[11].toULongLong() + fields[12].toULongLong();
    stat.pages = fields[21].toLongLong();
    return true;
}
}

QVector<Process> Processes::look()
{
    static const auto ticksPerSecond = static_cast<double>(sysconf(_SC_CLK_TCK));
    static const qint64 pageSize = sysconf(_SC_PAGESIZE);

    const qint64 at = now();
    const double seconds = m_lookedAt > 0 ? static_cast<double>(at - m_lookedAt) / 1000 : 0;
    QHash<int, quint64> ticks;
    QVector<Process> found;
    const QStringList names = QDir(QStringLiteral("/proc")).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    for (const QString &name : names) {
        bool isProcess = false;
        const int pid = name.toInt(&isProcess);
        Stat stat;
        if (!isProcess || !readStat(name, stat)) {
            continue;
        }
        ticks.insert(pid, stat.ticks);
        double cpu = 0;
        const auto before = m_ticks.constFind(pid);
        // The number of a process that ended may be another's now, whose time is less.
        if (seconds > 0 && before != m_ticks.constEnd() && *before <= stat.ticks) {
            cpu = 100 * static_cast<double>(stat.ticks - *before) / ticksPerSecond / seconds;
        }
        found.append({pid, stat.name, cpu, stat.pages * pageSize});
    }
    m_ticks = ticks;
    m_lookedAt = at;
    return found;
}
