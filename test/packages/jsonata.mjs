import jsonata from "jsonata";

const data = {
  items: [
    { n: "a", p: 3, q: 2 },
    { n: "b", p: 1.5, q: 4 },
  ],
  d: "2024-03-10T10:00:00Z",
};
const e = (x) => jsonata(x).evaluate(data);

const steps = [
  async () => await e("$sum(items.(p*q))"),
  async () => await e("items[p>2].n"),
  async () => await e("items.n"),
  async () => await e("$map(items, function($v) { $uppercase($v.n) })"),
  async () => await e("items{n: p}"),
  async () => await e("$join($split('a b c', ' '), '-')"),
  async () => await e("$toMillis(d)"),
  async () => await e("$fromMillis(0, '[Y0001]-[M01]-[D01]')"),
  async () => await e("items^(>p).n"),
  async () => await e("$replace('abc', /b/, 'x')"),
  async () => await e("($f := function($n) { $n <= 1 ? 1 : $n * $f($n-1) }; $f(5))"),
  async () => await e("$formatNumber(12345.6, '#,###.00')"),
  async () => await e("$match('ab12', /([a-z]+)(\\d+)/).groups"),
  async () => await e("items["),
  async () => await e("$string({'a': [1, null]})"),
  async () => await e("$sort([3,1,2])"),
  async () => await e("items ~> |$|{'z': 1}|"),
];
export default async () => {
  const out = [];
  for (const step of steps) {
    try {
      const value = await step();
      out.push(value === undefined ? "undefined" : value);
    } catch (error) {
      out.push("throws " + (error && error.name));
    }
  }
  return out;
};
