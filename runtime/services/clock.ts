let last = /*#__PURE__*/ Date.now();
let time = 0;

/** Milliseconds since the program began, as whole numbers: QML has no finer clock. Never goes back. */
export function clock(): number {
  const now = Date.now();
  if (now > last) time += now - last;
  last = now;
  return time;
}
