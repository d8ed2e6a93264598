import { insertedOf, letterOf } from '../lexicon/labels';
import { english, type Lexicon } from '../lexicon/lexicon';
import { anyOf, capitalised, END } from '../lexicon/phrases';
import type { LexiconData } from '../lexicon/schema';
import { writeLabel } from './labels';
import { annexPattern } from './patterns';

/** A provision as somebody types it, written as paths are: `Resolves  2` → `resolves 2`, `considering c)ii` → `considering c) ii)`. */
export function writePath(words: string, lexicon: Lexicon = english): string {
  const patterns = lexicon.compiled(patternsOf);
  const folded = words.replace(/\*/g, '').replace(/\s+/g, ' ').trim();
  const annex = patterns.annex.exec(folded);
  if (annex) return writeAnnex(annex[1] ?? '', annex[2] ?? '', annex[3] ?? '');
  const [, leadIn, label] = patterns.section.exec(folded) ?? [];
  if (leadIn === undefined || label === undefined) return small(folded);
  return `${small(leadIn)} ${writeLabel(closed(label, patterns))}`;
}

type Patterns = ReturnType<typeof patternsOf>;

function patternsOf(data: LexiconData) {
  const letter = letterOf(data);
  const inserted = insertedOf(data);
  const paragraph = String.raw`(?:§|${anyOf(data.citations.paragraphs)}${END}) ?`;
  return {
    annex: new RegExp(String.raw`^(${annexPattern(data)})(?: (\d{1,3}|\p{L}))?(?:[ ,]+(?:${paragraph})?(.+))?$`, 'iu'),
    section: new RegExp(
      String.raw`^(.*?[^\s,]),? ((?:\d[\d.]*${inserted}?|${letter}{1,6}\)|${letter}(?=\)?$))(?: ?${letter}{1,6}\)?)*)$`,
      'u',
    ),
    inserted: new RegExp(`${inserted}$`, 'u'),
    letter: new RegExp(String.raw`(${letter})(?=\s|$)`, 'gu'),
  };
}

function writeAnnex(word: string, number: string, label: string): string {
  return `${capitalised(word)}${number && ` ${number.toUpperCase()}`}${label && `, ${writeLabel(label)}`}`;
}

/** Letters get the bracket that was left out: `c` → `c)`. */
function closed(label: string, { letter: letters, inserted }: Patterns): string {
  return label.replace(letters, (letter: string, _: string, at: number) =>
    inserted.test(label.slice(0, at + 1)) ? letter : `${letter})`,
  );
}

function small(leadIn: string): string {
  const first = leadIn.split(' ', 1)[0] ?? '';
  return leadIn === leadIn.toUpperCase() ? leadIn.toLowerCase() : first.charAt(0).toLowerCase() + leadIn.slice(1);
}
