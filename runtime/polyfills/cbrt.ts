const ofMath = {
  cbrt(value: number): number {
    const root = Math.cbrt(value);
    const whole = Math.round(root);
    return whole * whole * whole === +value && whole !== 0 ? whole : root;
  },
};

/** Math.cbrt, of which V4 gets the last digit wrong. */
export const cbrt = ofMath.cbrt;
