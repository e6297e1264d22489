/** Stands for a class that V4 lacks, such as Node's Buffer: nothing is an instance of it. */
export class AbsentClass {
  constructor() {
    throw new TypeError("Qt's JavaScript engine has no such class");
  }
}
