/**
 * Asks again and again (10 s, unless `within` says otherwise) until the answer is neither undefined nor false, and returns it.
 * What a person does reaches the extension a moment later, so tests look at its effects through this.
 */
export async function eventually<T>(
  what: string,
  ask: () => T | Promise<T>,
  within = 10_000,
): Promise<Exclude<T, undefined | false>> {
  for (const end = Date.now() + within; Date.now() < end; await new Promise((wake) => setTimeout(wake, 50))) {
    const answer = await ask();
    if (answer !== undefined && answer !== false) return answer as Exclude<T, undefined | false>;
  }
  throw new Error(`It never came about that ${what}.`);
}
