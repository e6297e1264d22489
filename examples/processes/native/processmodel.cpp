#include "processmodel.h"

#include <QLocale>

#include <algorithm>

ProcessModel::ProcessModel(QObject *parent)
    : QAbstractListModel(parent)
{
    connect(&m_timer, &QTimer::timeout, this, &ProcessModel::refresh);
    m_timer.start(2000);
    refresh();
}

ProcessModel::SortBy ProcessModel::sortBy() const
{
    return m_sortBy;
}

void ProcessModel::setSortBy(SortBy sortBy)
{
    if (m_sortBy == sortBy) {
        return;
    }
    m_sortBy = sortBy;
    show();
    Q_EMIT sortByChanged();
}

int ProcessModel::limit() const
{
    return m_limit;
}

void ProcessModel::setLimit(int limit)
{
    limit = std::max(limit, 0);
    if (m_limit == limit) {
        return;
    }
    m_limit = limit;
    show();
    Q_EMIT limitChanged();
}

int ProcessModel::interval() const
{
    return m_timer.interval();
}

void ProcessModel::setInterval(int interval)
{
    interval = std::max(interval, 100);
    if (m_timer.interval() == interval) {
        return;
    }
    m_timer.setInterval(interval);
    Q_EMIT intervalChanged();
}

int ProcessModel::total() const
{
    return m_all.size();
}

int ProcessModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : m_rows.size();
}

QVariant ProcessModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const Process &process = m_rows[index.row()];
    switch (role) {
    case PidRole:
        return process.pid;
    case NameRole:
    case Qt::DisplayRole:
        return process.name;
    case CpuRole:
        return process.cpu;
    case MemoryRole:
        // A double: JavaScript has no other numbers.
        return static_cast<double>(process.memory);
    case SizeRole:
        return QLocale().formattedDataSize(process.memory, 1);
    default:
        return {};
    }
}

QHash<int, QByteArray> ProcessModel::roleNames() const
{
    return {{PidRole, "pid"}, {NameRole, "name"}, {CpuRole, "cpu"}, {MemoryRole, "memory"}, {SizeRole, "size"}};
}

void ProcessModel::refresh()
{
    m_all = m_processes.look();
    show();
    Q_EMIT updated();
}

int ProcessModel::indexOf(int pid, int from) const
{
    for (int row = from; row < m_rows.size(); ++row) {
        if (m_rows[row].pid == pid) {
            return row;
        }
    }
    return -1;
}

void ProcessModel::show()
{
    QVector<Process> wanted = m_all;
    std::sort(wanted.begin(), wanted.end(), [this](const Process &one, const Process &other) {
        if (m_sortBy == Cpu && one.cpu != other.cpu) {
            return one.cpu > other.cpu;
        }
        return one.memory != other.memory ? one.memory > other.memory : one.pid < other.pid;
    });
    const int count = std::min<int>(wanted.size(), m_limit);

    for (int row = 0; row < count; ++row) {
        const int from = indexOf(wanted[row].pid, row);
        if (from > row) {
            beginMoveRows({}, from, from, {}, row);
            m_rows.move(from, row);
            endMoveRows();
        } else if (from < 0) {
            beginInsertRows({}, row, row);
            m_rows.insert(row, wanted[row]);
            endInsertRows();
        }
        m_rows[row] = wanted[row];
    }
    if (m_rows.size() > count) {
        beginRemoveRows({}, count, m_rows.size() - 1);
        m_rows.resize(count);
        endRemoveRows();
    }
    if (count > 0) {
        Q_EMIT dataChanged(index(0), index(count - 1));
    }
}
