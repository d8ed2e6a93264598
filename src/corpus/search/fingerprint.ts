import type { StoredDocument } from '../../model/library';

/**
 * Tells whether an index was made of these documents: a short number in which all their words take part. It guards against
 * what is out of date, not against forgery.
 */
export function fingerprintOf(documents: readonly StoredDocument[]): string {
  let one = 0x811c9dc5;
  let other = 0x1b873593;
  for (const { designation, title, action, markup } of documents) {
    for (const part of [designation, title, action, markup]) {
      for (let at = 0; at < part.length; at++) {
        const unit = part.charCodeAt(at);
        one = Math.imul(one ^ unit, 0x01000193);
        other = Math.imul(other ^ unit, 0xcc9e2d51) + 0x52dce729;
      }
      // Where one part ends and the next begins tells, too.
      one = Math.imul(one ^ 0xffff, 0x01000193);
    }
  }
  const length = documents.reduce((sum, { markup }) => sum + markup.length, 0);
  return `${documents.length}-${length}-${(one >>> 0).toString(16)}${(other >>> 0).toString(16)}`;
}
