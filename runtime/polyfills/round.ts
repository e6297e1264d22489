const ofMath = {
  round(value: unknown): number {
    const number = Number(value);
    const below = Math.floor(number);
    if (number - below < 0.5) return below;
    // What is negative becomes a zero that is.
    return number < 0 ? -(-1 - below) : below + 1;
  },
};

/** Math.round, which V4 has add a half: just below a half, and where numbers have no halves, that gives another one. */
export const round = ofMath.round;
