const answer = JSON.stringify({
  hours: Array.from({ length: 48 }, (_, hour) => {
    const one = { time: `2024-05-01T${hour}`, temperature: hour % 7 === 0 ? null : hour / 2 };
    if (hour % 2 === 0) one.wind = { speed: hour };
    if (hour % 4 === 0) one.wind.gust = hour * 2;
    return one;
  }),
});

export function run() {
  const rows = JSON.parse(answer).hours.map((hour) => {
    const speed = hour.wind ? hour.wind.speed : 0;
    return {
      time: hour.time,
      temperature: hour.temperature === null ? "?" : hour.temperature,
      speed: speed,
      gust: hour.wind && hour.wind.gust !== undefined ? hour.wind.gust : speed,
    };
  });
  return JSON.stringify(rows);
}
