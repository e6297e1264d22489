class Shape {
  constructor() {
    this.kind = "shape";
  }
  describe() {
    return `${this.kind} of ${Math.round(this.area())}`;
  }
}

class Rectangle extends Shape {
  constructor(width, height) {
    super();
    this.kind = "rectangle";
    this.width = width;
    this.height = height;
  }
  area() {
    return this.width * this.height;
  }
}

class Square extends Rectangle {
  constructor(side) {
    super(side, side);
    this.kind = "square";
  }
  describe() {
    return `regular ${super.describe()}`;
  }
  get diagonal() {
    return Math.sqrt(2 * super.area());
  }
}

export function run() {
  let sum = 0;
  for (let step = 0; step < 80; step++) {
    const shape = step % 2 === 0 ? new Rectangle(step, 3) : new Square(step);
    sum += shape.describe().length;
    if (shape instanceof Square) sum += Math.round(shape.diagonal);
  }
  return sum;
}
