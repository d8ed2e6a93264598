/**
 * A copy of a text that was cut out of a longer one. What is cut out may share the memory of the whole, so keeping a
 * paragraph would keep every version of the draft that it was read from.
 */
export function detached(text: string): string {
  return ` ${text}`.slice(1);
}
