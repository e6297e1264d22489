#pragma once

#include "processes.h"

#include <QAbstractListModel>
#include <QTimer>
#include <qqml.h>

/**
 * The processes that keep the machine busy, the busiest first. Rows move, come and go as they do, so that a ListView
 * stays where it is. Roles: pid, name, cpu (percent of one processor), memory (bytes),
 * size (the memory as users read it).
 */
class ProcessModel : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    /** What "busiest" means. */
    Q_PROPERTY(SortBy sortBy READ sortBy WRITE setSortBy NOTIFY sortByChanged)
    /** How many rows there are at most. */
    Q_PROPERTY(int limit READ limit WRITE setLimit NOTIFY limitChanged)
    /** Milliseconds between two looks. */
    Q_PROPERTY(int interval READ interval WRITE setInterval NOTIFY intervalChanged)
    /** How many processes there are, shown or not. */
    Q_PROPERTY(int total READ total NOTIFY updated)

public:
    enum SortBy {
        Cpu,
        Memory,
    };
    Q_ENUM(SortBy)

    enum Role {
        PidRole = Qt::UserRole + 1,
        NameRole,
        CpuRole,
        MemoryRole,
        SizeRole,
    };

    explicit ProcessModel(QObject *parent = nullptr);

    SortBy sortBy() const;
    void setSortBy(SortBy sortBy);
    int limit() const;
    void setLimit(int limit);
    int interval() const;
    void setInterval(int interval);
    int total() const;

    int rowCount(const QModelIndex &parent = QModelIndex()) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    /** Looks now. */
    Q_INVOKABLE void refresh();

Q_SIGNALS:
    void sortByChanged();
    void limitChanged();
    void intervalChanged();
    void updated();

private:
    void show();
    int indexOf(int pid, int from) const;

    Processes m_processes;
    QVector<Process> m_all;
    QVector<Process> m_rows;
    QTimer m_timer;
    SortBy m_sortBy = Cpu;
    int m_limit = 10;
};
