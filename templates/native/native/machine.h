#pragma once

#include <QObject>
#include <QTimer>
#include <qqml.h>

/** What QML wants to know of the computer. */
class Machine : public QObject
{
    Q_OBJECT
    // Makes it a type of the module in CMakeLists.txt.
    QML_ELEMENT
    Q_PROPERTY(QString name READ name CONSTANT)
    /** How many processes wanted to run during the last minute, on the average. */
    Q_PROPERTY(double load READ load NOTIFY loadChanged)

public:
    explicit Machine(QObject *parent = nullptr);

    QString name() const;
    double load() const;

    Q_INVOKABLE void refresh();

Q_SIGNALS:
    void loadChanged();

private:
    QTimer m_timer;
    double m_load = 0;
};
