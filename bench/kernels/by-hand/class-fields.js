const DRAG = 0.5;

class Particle {
  constructor(vx, vy) {
    this.x = 0;
    this.y = 0;
    this.trail = [];
    this.vx = vx;
    this.vy = vy;
    this.move = (dt) => {
      this.x += this.vx * dt;
      this.y += this.vy * dt;
      this.vx *= DRAG;
      if (this.trail.length < 4) this.trail.push(this.x);
    };
  }
}

export function run() {
  const particles = [];
  for (let index = 0; index < 60; index++) particles.push(new Particle(index, -index));
  for (let step = 0; step < 6; step++) for (const particle of particles) particle.move(step);
  return particles.reduce((sum, particle) => sum + particle.x + particle.y + particle.trail.length, 0);
}
