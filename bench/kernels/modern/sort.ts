interface City {
  readonly name: string;
  readonly people: number;
}

const cities: readonly City[] = Array.from({ length: 150 }, (_, index) => ({
  name: `city ${(index * 37) % 101}`,
  people: (index * 7919) % 50,
}));

export function run(): string {
  const byPeople = cities.toSorted((a, b) => a.people - b.people);
  const numbers = cities.map(({ people }) => people).sort((a, b) => b - a);
  return `${byPeople.map(({ name }) => name).join()} ${numbers.join()}`;
}
