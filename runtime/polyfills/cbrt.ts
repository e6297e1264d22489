/** Math.cbrt, of which V4 gets the last digit wrong. */
export function cbrt(value: number): number {
  const root = Math.cbrt(value);
  const whole = Math.round(root);
  return whole * whole * whole === +value && whole !== 0 ? whole : root;
}
