#include "widgetitem.h"

#include <QRandomGenerator>

WidgetItem::WidgetItem(QObject *parent)
    : QObject(parent)
{
}

int WidgetItem::number() const
{
    return m_number;
}

void WidgetItem::setNumber(int number)
{
    if (m_number == number) {
        return;
    }
    m_number = number;
    Q_EMIT numberChanged();
}

void WidgetItem::randomize()
{
    // Never the same again: who clicks wants to see that it worked.
    int number = m_number;
    while (number == m_number) {
        number = QRandomGenerator::global()->bounded(10000);
    }
    setNumber(number);
}
