import type { ImportWarning } from '../model/library';
import type { ActsFormat } from './fileFormat';

/** Where a warning points, for a person: the page of a PDF, the line of a text, the paragraph of what has neither. */
export function placeOf({ line, page }: ImportWarning, format: ActsFormat): string {
  if (page !== undefined) return `page ${page}`;
  return format === 'text' ? `line ${line + 1}` : `paragraph ${line + 1}`;
}
