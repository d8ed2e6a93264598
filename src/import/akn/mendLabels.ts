import { readLabel } from '../structure/labels';
import { isText, type Mend, type Paragraph } from './paragraph';
import { goesOn, isFirst } from './sequence';

/**
 * Gives a number back to the sentence that it was taken from. Converters take a number at the start of a line for a
 * label; where it goes on from no label, and the text above it had not ended, it was no label.
 */
export const mendLabels: Mend = (paragraphs) => {
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
    if (label !== '' && isText(before) && !hasEnded(before.text, paragraph.flat) && isStray(label, last)) {
      out[out.length - 1] = { ...before, text: `${before.text} ${label} ${paragraph.text}`.trim() };
      continue;
    }
    last = (paragraph.label ?? readLabel(paragraph.text)?.label) || last;
    out.push(paragraph);
  }
  return out;
};

/** A comma ends the last item of a section, so labels begin anew after it. */
function hasEnded(text: string, flat = false): boolean {
  return (flat ? /[.;:]["”’)\]]*$/ : /[.;:,]["”’)\]]*$/).test(text.replace(/\[\^\d{1,3}\]$/, ''));
}

function isStray(label: string, last: string): boolean {
  if (isFirst(label)) return false;
  if (/^[a-z]{1,5}\)$/.test(label)) return last !== '' && !goesOn(last, label) && !/^(?:[a-z]|[ivx]+)\)$/.test(last);
  if (!/^\d{1,3}(?:\.\d{1,3})*$/.test(label)) return false;
  const parts = label.split('.').map(Number);
  const before = /^\d/.test(last) ? last.replace(/[.)]$/, '').split('.').map(Number) : [0];
  // It goes on from the last one at some level: `4`, `3.3`, `3.2.1` after `3.2`.
  const level = parts.length - 1;
  return !(parts.slice(0, level).every((value, at) => value === before[at]) && parts[level] === (before[level] ?? 0) + 1);
}
