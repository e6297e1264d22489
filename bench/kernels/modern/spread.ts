interface Item {
  readonly id: number;
  readonly title: string;
  readonly done: boolean;
  readonly tags: readonly string[];
}

type Change = Partial<Omit<Item, "id">>;

const initial: readonly Item[] = Array.from({ length: 20 }, (_, id) => ({
  id,
  title: `item ${id}`,
  done: false,
  tags: ["a"],
}));

const update = (items: readonly Item[], id: number, change: Change): Item[] =>
  items.map((item) => (item.id === id ? { ...item, ...change } : item));

export function run(): number {
  let items: readonly Item[] = initial;
  for (let step = 0; step < 40; step++) {
    const id = step % 20;
    items = update(items, id, { done: step % 2 === 0, tags: [...(items[id]?.tags ?? []), `t${step}`] });
    const { title, ...rest } = items[id]!;
    items = [...items.slice(0, id), { ...rest, title: `${title}!` }, ...items.slice(id + 1)];
  }
  return items.reduce((sum, { title, tags, done }) => sum + title.length + tags.length + Number(done), 0);
}
