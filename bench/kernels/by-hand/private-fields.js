let count = 0;

class Account {
  constructor(name) {
    this._balance = 0;
    this._log = [];
    this.name = name;
    count++;
  }

  deposit(amount) {
    this._balance += amount;
    this._note(amount);
    return this;
  }

  withdraw(amount) {
    if (this._balance < amount) return false;
    this._balance -= amount;
    this._note(-amount);
    return true;
  }

  get balance() {
    return this._balance;
  }

  get entries() {
    return this._log.length;
  }

  _note(amount) {
    if (this._log.length < 8) this._log.push(amount);
  }

  static get opened() {
    return count;
  }
}

export function run() {
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
