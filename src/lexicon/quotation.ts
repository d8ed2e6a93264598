import type { LexiconData } from './schema';

/**
 * The signs that open and close a quotation, and those that close any, one inside another among them: to stand in a class of
 * characters of a pattern. The straight sign does both, in every language.
 */
export function quotationSigns({ forms: { quotation } }: LexiconData) {
  const [open, close] = quotation.outer.map(sign) as [string, string];
  return { open: `"${open}`, close: `"${close}`, closeAny: `"${close}${sign(quotation.inner[1])}` };
}

/** French sets its signs off with a blank that is none of them. */
function sign(written: string): string {
  return written.trim().replace(/[\]\\^-]/g, String.raw`\$&`);
}
