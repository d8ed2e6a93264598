/** Lets the editor do what waits, in the middle of a long piece of work. */
export function nextTurn(): Promise<void> {
  return new Promise((resume) => setImmediate(resume));
}
