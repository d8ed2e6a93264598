/** The one of a list in order of place, each of another place, that begins at an offset. It is looked for by halves. */
export function startingAt<T>(list: readonly T[], offset: number, startOf: (one: T) => number): T | undefined {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (startOf(list[middle]!) < offset) low = middle + 1;
    else high = middle;
  }
  const found = list[low];
  return found !== undefined && startOf(found) === offset ? found : undefined;
}
