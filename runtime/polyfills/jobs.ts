type Job = () => void;

let jobs: Job[] = [];
let last: Job[] = [];
let isAsked = false;
let isRunning = false;
// V4's own promises serve as the clock only: nothing of the program's comes into them.
const clock = /*#__PURE__*/ Promise.resolve();

/** Runs `job` when the script in hand has come to its end, after all jobs asked for before. */
export function queueJob(job: Job): void {
  jobs.push(job);
  ask();
}

/** Runs `job` when there is no other left to run. */
export function queueLast(job: Job): void {
  last.push(job);
  ask();
}

/** Runs the jobs now, for a host's call that jobs come before. */
export function flushJobs(): void {
  if (jobs.length > 0 && !isRunning) runJobs();
}

function ask(): void {
  if (isAsked) return;
  isAsked = true;
  clock.then(runAll);
}

function runAll(): void {
  runJobs();
  const due = last;
  last = [];
  for (let index = 0; index < due.length; index++) (due[index] as Job)();
}

function runJobs(): void {
  isRunning = true;
  for (let index = 0; index < jobs.length; index++) {
    const job = jobs[index] as Job;
    try {
      job();
    } catch (error) {
      // The rest is run all the same; the engine reports what was thrown.
      jobs = jobs.slice(index + 1);
      isRunning = false;
      isAsked = false;
      if (jobs.length > 0 || last.length > 0) ask();
      throw error;
    }
  }
  jobs = [];
  isAsked = false;
  isRunning = false;
}
