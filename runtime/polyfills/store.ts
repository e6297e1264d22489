/** What a value beyond the end of `target` goes to: typed arrays ignore it, which V4 throws for. */
export function storeTarget(target: object): object {
  return ArrayBuffer.isView(target) ? {} : target;
}
