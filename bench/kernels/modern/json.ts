interface Wind {
  readonly speed: number;
  readonly gust?: number;
}

interface Hour {
  readonly time: string;
  readonly temperature: number | null;
  readonly wind?: Wind;
}

const answer = JSON.stringify({
  hours: Array.from({ length: 48 }, (_, hour) => ({
    time: `2024-05-01T${hour}`,
    temperature: hour % 7 === 0 ? null : hour / 2,
    ...(hour % 2 === 0 && { wind: { speed: hour, ...(hour % 4 === 0 && { gust: hour * 2 }) } }),
  })),
});

const still: Wind = { speed: 0 };

export function run(): string {
  const { hours } = JSON.parse(answer) as { hours: readonly Hour[] };
  const rows = hours.map(({ time, temperature, wind: { speed, gust = speed } = still }) => ({
    time,
    temperature: temperature ?? "?",
    speed,
    gust,
  }));
  return JSON.stringify(rows);
}
