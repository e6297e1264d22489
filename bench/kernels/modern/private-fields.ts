class Account {
  static #opened = 0;
  #balance = 0;
  #log: number[] = [];
  readonly name: string;

  constructor(name: string) {
    this.name = name;
    Account.#opened++;
  }

  deposit(amount: number): this {
    this.#balance += amount;
    this.#note(amount);
    return this;
  }

  withdraw(amount: number): boolean {
    if (this.#balance < amount) return false;
    this.#balance -= amount;
    this.#note(-amount);
    return true;
  }

  get balance(): number {
    return this.#balance;
  }

  get entries(): number {
    return this.#log.length;
  }

  #note(amount: number): void {
    if (this.#log.length < 8) this.#log.push(amount);
  }

  static get opened(): number {
    return Account.#opened;
  }
}

export function run(): number {
  let sum = 0;
  const before = Account.opened;
  for (let round = 0; round < 10; round++) {
    const account = new Account(`account ${round}`);
    for (let step = 0; step < 60; step++) {
      account.deposit(step);
      if (step % 3 === 0 && account.withdraw(step * 2)) sum += account.balance;
    }
    sum += account.balance + account.entries + account.name.length;
  }
  return sum + Account.opened - before;
}
