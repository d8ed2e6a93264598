import type { Lexicon } from '../../lexicon/lexicon';
import { quotationSigns } from '../../lexicon/quotation';
import type { LexiconData } from '../../lexicon/schema';
import { readLabel } from '../structure/labels';
import { isText, type Mend, type Paragraph } from './paragraph';
import { goesOn, isFirst } from './sequence';

/**
 * Gives a number back to the sentence that it was taken from. Converters take a number at the start of a line for a
 * label; where it goes on from no label, and the text above it had not ended, it was no label.
 */
export const mendLabels: Mend = (paragraphs, _log, lexicon) => {
  const out: Paragraph[] = [];
  let last: string = '';
  for (const paragraph of paragraphs) {
    const before = out[out.length - 1];
    if (paragraph.kind !== 'text' || paragraph.furniture !== undefined) {
      if (paragraph.kind !== 'note') last = '';
      out.push(paragraph);
      continue;
    }
    const label = paragraph.label ?? '';
    if (label !== '' && isText(before) && !hasEnded(before.text, lexicon, paragraph.flat) && isStray(label, last, lexicon)) {
      out[out.length - 1] = { ...before, text: `${before.text} ${label} ${paragraph.text}`.trim() };
      continue;
    }
    last = (paragraph.label ?? readLabel(paragraph.text, lexicon)?.label) || last;
    out.push(paragraph);
  }
  return out;
};

/** A comma ends the last item of a section, so labels begin anew after it. */
function hasEnded(text: string, lexicon: Lexicon, flat = false): boolean {
  const { ofList, ofItem } = lexicon.compiled(endsIn);
  return (flat ? ofList : ofItem).test(text.replace(/\[\^\d{1,3}\]$/, ''));
}

function endsIn(data: LexiconData): { readonly ofList: RegExp; readonly ofItem: RegExp } {
  const closed = String.raw`[${quotationSigns(data).closeAny})\]]*$`;
  return { ofList: new RegExp(`[.;:]${closed}`), ofItem: new RegExp(`[.;:,]${closed}`) };
}

function isStray(label: string, last: string, lexicon: Lexicon): boolean {
  if (isFirst(label, lexicon)) return false;
  if (/^\p{L}{1,5}\)$/u.test(label)) return last !== '' && !goesOn(last, label, lexicon) && !/^(?:\p{L}|[ivx]+)\)$/u.test(last);
  if (!/^\d{1,3}(?:\.\d{1,3})*$/.test(label)) return false;
  const parts = label.split('.').map(Number);
  const before = /^\d/.test(last) ? last.replace(/[.)]$/, '').split('.').map(Number) : [0];
  // It goes on from the last one at some level: `4`, `3.3`, `3.2.1` after `3.2`.
  const level = parts.length - 1;
  return !(parts.slice(0, level).every((value, at) => value === before[at]) && parts[level] === (before[level] ?? 0) + 1);
}
