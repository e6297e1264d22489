#pragma once

#include <QObject>
#include <qqml.h>

/** A number that QML shows, and can have exchanged for a random one. */
class WidgetItem : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(int number READ number WRITE setNumber NOTIFY numberChanged)

public:
    explicit WidgetItem(QObject *parent = nullptr);

    int number() const;
    void setNumber(int number);

    /** Another number from 0 to 9999. */
    Q_INVOKABLE void randomize();

Q_SIGNALS:
    void numberChanged();

private:
    int m_number = 0;
};
