abstract class Shape {
  readonly kind: string = "shape";
  abstract area(): number;
  describe(): string {
    return `${this.kind} of ${Math.round(this.area())}`;
  }
}

class Rectangle extends Shape {
  override readonly kind: string = "rectangle";
  readonly width: number;
  readonly height: number;
  constructor(width: number, height: number) {
    super();
    this.width = width;
    this.height = height;
  }
  area(): number {
    return this.width * this.height;
  }
}

class Square extends Rectangle {
  override readonly kind = "square";
  constructor(side: number) {
    super(side, side);
  }
  override describe(): string {
    return `regular ${super.describe()}`;
  }
  get diagonal(): number {
    return Math.sqrt(2 * super.area());
  }
}

export function run(): number {
  let sum = 0;
  for (let step = 0; step < 80; step++) {
    const shape = step % 2 === 0 ? new Rectangle(step, 3) : new Square(step);
    sum += shape.describe().length;
    if (shape instanceof Square) sum += Math.round(shape.diagonal);
  }
  return sum;
}
