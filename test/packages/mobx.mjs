import {
  action,
  autorun,
  computed,
  configure,
  isObservable,
  makeAutoObservable,
  makeObservable,
  observable,
  observe,
  reaction,
  runInAction,
  toJS,
  when,
} from "mobx";

configure({ enforceActions: "never" });

class Todo {
  title = "";
  done = false;
  constructor(title) {
    makeObservable(this, { title: observable, done: observable, toggle: action, label: computed });
    this.title = title;
  }
  toggle() {
    this.done = !this.done;
  }
  get label() {
    return `${this.done ? "x" : "-"} ${this.title}`;
  }
}

export default async function main() {
  const seen = [];
  const todo = new Todo("write");
  const stop = autorun(() => seen.push(todo.label));
  todo.toggle();
  runInAction(() => {
    todo.title = "a";
    todo.title = "b";
  });
  stop();
  todo.toggle();
  const store = makeAutoObservable({
    list: [3, 1, 2],
    get sum() {
      return this.list.reduce((a, b) => a + b, 0);
    },
    add(n) {
      this.list.push(n);
    },
  });
  reaction(
    () => store.sum,
    (value, old) => seen.push([old, value]),
  );
  store.add(4);
  store.list.splice(0, 1);
  const map = observable.map({ a: 1 });
  const set = observable.set([1]);
  autorun(() => seen.push([...map.entries()], set.has(2)));
  map.set("b", 2);
  set.add(2);
  const deep = observable({ a: { b: [{ c: 1 }] } });
  autorun(() => seen.push(deep.a.b[0].c));
  deep.a.b[0].c = 7;
  observe(deep.a, (change) => seen.push(change.type));
  deep.a.x = 1;
  const waiting = when(() => deep.a.x === 2);
  deep.a.x = 2;
  await waiting;
  return [
    seen,
    toJS(deep),
    toJS(store.list),
    store.list.slice().sort(),
    isObservable(deep),
    [...map.keys()],
    store.list.length,
  ];
}
