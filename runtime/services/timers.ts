import { flushJobs } from "../polyfills/jobs.js";
import { timerOf } from "./anchor.js";
import { clock } from "./clock.js";

interface Task {
  readonly id: number;
  readonly call: (...values: unknown[]) => unknown;
  readonly values: readonly unknown[];
  readonly delay: number;
  readonly repeats: boolean;
  due: number;
  isCleared: boolean;
}

/** By the time at which they are due; the host's one timer runs for the first. */
let tasks: Task[] = [];
let lastId = 0;
let armedFor = -1;
let running: Task | undefined;

function insert(task: Task): void {
  let index = tasks.length;
  while (index > 0 && (tasks[index - 1] as Task).due > task.due) index--;
  tasks.splice(index, 0, task);
}

function arm(): void {
  const due = tasks.length > 0 ? (tasks[0] as Task).due : -1;
  if (due === armedFor) return;
  const timer = timerOf(fire);
  if (!timer) {
    tasks = []; // the widget is gone
    return;
  }
  armedFor = due;
  timer.stop();
  if (due === -1) return;
  timer.interval = Math.max(0, due - clock());
  timer.start();
}

/** Promises come first, before and after each function, as the language has it. */
function fire(): void {
  armedFor = -1;
  const now = clock();
  try {
    flushJobs();
    while (tasks.length > 0 && (tasks[0] as Task).due <= now) {
      const task = tasks.shift() as Task;
      running = task;
      try {
        Reflect.apply(task.call, undefined, task.values);
      } finally {
        running = undefined;
        if (task.repeats && !task.isCleared) {
          task.due = Math.max(clock(), now) + task.delay;
          insert(task);
        }
      }
      flushJobs();
    }
  } finally {
    armedFor = -1;
    arm();
  }
}

function add(call: unknown, delay: unknown, values: readonly unknown[], repeats: boolean): number {
  if (typeof call !== "function") throw new TypeError("The first argument of a timer must be a function");
  const number = Number(delay);
  const milliseconds = number >= 1 && number <= 2147483647 ? Math.floor(number) : 1;
  const id = ++lastId;
  insert({
    id,
    call: call as Task["call"],
    values,
    delay: milliseconds,
    repeats,
    due: clock() + milliseconds,
    isCleared: false,
  });
  arm();
  return id;
}

/** setTimeout */
export function startTimeout(call: unknown, delay?: unknown, ...values: unknown[]): number {
  return add(call, delay, values, false);
}

/** setInterval */
export function startInterval(call: unknown, delay?: unknown, ...values: unknown[]): number {
  return add(call, delay, values, true);
}

/** clearTimeout and clearInterval */
export function stopTimer(id?: unknown): void {
  const number = Number(id);
  if (running?.id === number) running.isCleared = true;
  const index = tasks.findIndex((task) => task.id === number);
  if (index === -1) return;
  tasks.splice(index, 1);
  arm();
}
