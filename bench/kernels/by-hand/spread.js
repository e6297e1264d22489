const initial = Array.from({ length: 20 }, (_, id) => ({ id: id, title: `item ${id}`, done: false, tags: ["a"] }));

const update = (items, id, change) => items.map((item) => (item.id === id ? Object.assign({}, item, change) : item));

export function run() {
  let items = initial;
  for (let step = 0; step < 40; step++) {
    const id = step % 20;
    items = update(items, id, { done: step % 2 === 0, tags: items[id].tags.concat([`t${step}`]) });
    const changed = Object.assign({}, items[id]);
    changed.title = `${changed.title}!`;
    items = items.slice(0, id).concat([changed], items.slice(id + 1));
  }
  return items.reduce((sum, item) => sum + item.title.length + item.tags.length + Number(item.done), 0);
}
