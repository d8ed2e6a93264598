import { writeLabel } from './labels';

/** A provision as somebody types it, written as paths are: `Resolves  2` → `resolves 2`, `considering c)ii` → `considering c) ii)`. */
export function writePath(words: string): string {
  const folded = words.replace(/\*/g, '').replace(/\s+/g, ' ').trim();
  const annex = ANNEX.exec(folded);
  if (annex) return writeAnnex(annex[1] ?? '', annex[2] ?? '', annex[3] ?? '');
  const [, leadIn, label] = SECTION.exec(folded) ?? [];
  if (leadIn === undefined || label === undefined) return small(folded);
  return `${small(leadIn)} ${writeLabel(closed(label))}`;
}

const ANNEX = /^(annex|appendix)(?: (\d{1,3}|[a-z]))?(?:[ ,]+(?:(?:§|paragraph|item|point) ?)?(.+))?$/i;
const SECTION = /^(.*?[^\s,]),? ((?:\d[\d.]*(?:bis|ter|quater)?|[a-z]{1,6}\)|[a-z](?=\)?$))(?: ?[a-z]{1,6}\)?)*)$/;

function writeAnnex(word: string, number: string, label: string): string {
  const name = word.charAt(0).toUpperCase() + word.slice(1).toLowerCase();
  return `${name}${number && ` ${number.toUpperCase()}`}${label && `, ${writeLabel(label)}`}`;
}

/** Letters get the bracket that was left out: `c` → `c)`. */
function closed(label: string): string {
  return label.replace(/([a-z])(?=\s|$)/g, (letter, _, at: number) =>
    /(?:bis|ter|quater)$/.test(label.slice(0, at + 1)) ? letter : `${letter})`,
  );
}

function small(leadIn: string): string {
  const first = leadIn.split(' ', 1)[0] ?? '';
  return leadIn === leadIn.toUpperCase() ? leadIn.toLowerCase() : first.charAt(0).toLowerCase() + leadIn.slice(1);
}
