import { findLabel, readLabels } from '../../citations/labels';
import { findEmphasis, maskMarks } from '../../citations/mask';
import { plainLeadIn } from '../../citations/phrases';
import type { Lexicon } from '../../lexicon/lexicon';
import { anyOf, END } from '../../lexicon/phrases';
import type { LexiconData } from '../../lexicon/schema';
import type { Passage } from '../../markup/passage';
import type { Span } from '../../model/range';
import type { LeadIns } from '../finder';
import { detect } from '../detection';
import type { CheckedText, Detector, World } from '../rule';
import { distance } from '../nearest';

/** Emphasised words within a sentence that are no lead-in, though hardly more than a slip of the keys away from one. */
export interface Misspelt {
  /** The words of the lead-in, in the passage's words. */
  readonly span: Span;
  readonly written: string;
  /** With a blank before it; empty for a whole section. */
  readonly label: string;
  /** The lead-in that is meant. */
  readonly meant: string;
}

/** Emphasised words, up to a label: `*resolves* 2`, `*resolves 2*`, `*resolves* above`. */
interface Likely {
  readonly span: Span;
  readonly written: string;
  readonly label: string;
  /** True where a label or `above` follows. */
  readonly isTold: boolean;
}

/** The misspelt lead-ins among the references of a text that has these lead-ins. */
export function misspeltIn(
  text: CheckedText,
  { key, words }: LeadIns,
  world: World,
): readonly { readonly passage: Passage; readonly misspelt: readonly Misspelt[] }[] {
  return detect(likely, text, world).flatMap(({ passage, facts }) => {
    const last = world.memory.of('reference/unresolved', passage, (): Looked => ({ key: undefined, misspelt: [] }));
    if (last.key !== key) {
      last.key = key;
      last.misspelt = misspeltAmong(facts, words.map(plainLeadIn));
    }
    return last.misspelt.length > 0 ? [{ passage, misspelt: last.misspelt }] : [];
  });
}

/** What was found in a passage by the lead-ins that its text had last: they become others with every key in one of them. */
interface Looked {
  key: string | undefined;
  misspelt: readonly Misspelt[];
}

function misspeltAmong(likely: readonly Likely[], leadIns: readonly string[]): readonly Misspelt[] {
  return likely.flatMap((one) => {
    const meant = nearestLeadIn(one, leadIns);
    return meant === undefined ? [] : [{ ...one, meant }];
  });
}

const likely: Detector<Likely> = {
  find: ({ words }, { draft: { lexicon } }) => (words.includes('*') ? likelyIn(words, lexicon) : []),
};

function likelyIn(words: string, lexicon: Lexicon): readonly Likely[] {
  const masked = maskMarks(words);
  return findEmphasis(words).flatMap(({ from, to, alone }) => {
    if (alone) return [];
    const inside = findLabel(masked, from, to, lexicon);
    const end = from + masked.slice(from, inside < 0 ? to : inside).trimEnd().length;
    const blank = /^\s+/.exec(masked.slice(end))?.[0].length ?? 0;
    const label = blank === 0 ? undefined : readLabels(masked, end + blank, lexicon)?.labels[0]?.label;
    const written = masked.slice(from, end).replace(/\s+/g, ' ');
    const isTold = label !== undefined || lexicon.compiled(nearPattern).test(masked.slice(end));
    return [{ span: { from, to: end }, written, label: label === undefined ? '' : ` ${label}`, isTold }];
  });
}

/** In a short word one slip makes another word of it, so there a label or `above` has to tell; in a longer lead-in two do no harm. */
function nearestLeadIn({ written, isTold }: Likely, leadIns: readonly string[]): string | undefined {
  const most = written.length < LONG ? (isTold ? 1 : 0) : 2;
  const near = leadIns
    .map((leadIn) => asLong(leadIn, written))
    .filter((leadIn) => Math.abs(leadIn.length - written.length) <= most)
    .map((leadIn) => ({ leadIn, away: distance(leadIn.toLowerCase(), written.toLowerCase()) }))
    .filter(({ away }) => away > 0 && away <= most)
    .sort((one, other) => one.away - other.away);
  return near[0]?.leadIn;
}

const LONG = 9;

function nearPattern({ citations: { near } }: LexiconData): RegExp {
  return new RegExp(String.raw`^\s{1,16}${anyOf(near)}${END}`, 'u');
}

/** References shorten long lead-ins: as many words of one as are written. */
function asLong(leadIn: string, written: string): string {
  return leadIn.split(' ').slice(0, written.split(' ').length).join(' ').replace(/,$/, '');
}
