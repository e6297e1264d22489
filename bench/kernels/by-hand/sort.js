// V4's own sort does not keep the order of equal elements: one who needs it sorts by the index as well.
const cities = Array.from({ length: 150 }, (_, index) => ({
  name: `city ${(index * 37) % 101}`,
  people: (index * 7919) % 50,
}));

export function run() {
  const byPeople = cities
    .map((city, index) => ({ city: city, index: index }))
    .sort((a, b) => a.city.people - b.city.people || a.index - b.index)
    .map((one) => one.city);
  const numbers = cities.map((city) => city.people).sort((a, b) => b - a);
  return `${byPeople.map((city) => city.name).join()} ${numbers.join()}`;
}
