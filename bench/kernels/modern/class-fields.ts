class Particle {
  static readonly DRAG = 0.5;
  x = 0;
  y = 0;
  vx: number;
  vy: number;
  trail: number[] = [];
  readonly move = (dt: number): void => {
    this.x += this.vx * dt;
    this.y += this.vy * dt;
    this.vx *= Particle.DRAG;
    if (this.trail.length < 4) this.trail.push(this.x);
  };

  constructor(vx: number, vy: number) {
    this.vx = vx;
    this.vy = vy;
  }
}

export function run(): number {
  const particles: Particle[] = [];
  for (let index = 0; index < 60; index++) particles.push(new Particle(index, -index));
  for (let step = 0; step < 6; step++) for (const particle of particles) particle.move(step);
  return particles.reduce((sum, { x, y, trail }) => sum + x + y + trail.length, 0);
}
