import type { Lexicon } from '../../lexicon/lexicon';
import { spanInDraft, type Passage } from '../../markup/passage';
import type { Fix } from '../../model/problem';
import { replaceWords } from '../../revise/replaceWords';
import { detect } from '../detection';
import { LateFault } from '../lateFault';
import type { CheckedText, Detector, Fault, TextRule, World } from '../rule';
import { quote } from '../wording';
import { textAsMeant } from './asMeant';
import { annexPlaces } from './punctuation/annexes';
import { placedItems, surroundingsIn, type Place, type PlacedItem } from './punctuation/places';
import { endingOf, oddSigns, type Ending, type OddSigns } from './punctuation/signs';

/**
 * A provision that ends with another sign than its place asks for, and signs that are doubled or set off by a blank. Places come
 * from the text as it will be: a new last item makes a semicolon of the comma before it. In annexes only what is at odds with
 * the rest of its own list is judged.
 */
export const punctuation: TextRule = {
  code: 'structure/punctuation',
  severity: 'warning',
  reads: 'the accepted text',
  counted: (count) => (count === 1 ? '1 slip of punctuation' : `${count} slips of punctuation`),
  judge(text, world) {
    const { lexicon } = world.draft;
    const odd = detect(oddOnes, text, world).flatMap(({ passage, facts }) => facts.map((signs) => ({ passage, signs })));
    const told = new Set(odd.filter(({ signs }) => signs.isDoubled && signs.isLast).map(({ passage }) => passage));
    const surroundings = surroundingsIn(text);
    const places = [
      ...placedItems(textAsMeant(text, world), surroundings, lexicon),
      ...annexPlaces(text.text, surroundings, lexicon, (passage) => endingIn(passage, world)),
    ];
    const faults = odd.map(({ passage, signs }) => {
      const placed = places.find((one) => one.passage === passage);
      return oddFault(passage, signs, placed, text, lexicon);
    });
    for (const placed of places) {
      const fault = told.has(placed.passage) ? undefined : placeFault(placed, text, world);
      if (fault) faults.push(fault);
    }
    return faults;
  },
};

const oddOnes: Detector<OddSigns> = {
  find: ({ isDesignation, words }, { draft: { lexicon } }) => (isDesignation ? [] : oddSigns(words, lexicon)),
};

function endingIn(passage: Passage, world: World): Ending {
  return world.memory.of(punctuation.code, passage, () => endingOf(passage.words, world.draft.lexicon));
}

function signOf(place: Place, { data: { forms } }: Lexicon): string {
  return forms.signs[place];
}

function placeFault(placed: PlacedItem, { asMark }: CheckedText, world: World): Fault | undefined {
  const { passage, place } = placed;
  const { lexicon } = world.draft;
  const ending = endingIn(passage, world);
  const wanted = signOf(place, lexicon);
  const leftOver = place === 'section' || place === 'text' ? ending.joint : undefined;
  const sign = ending.sign || ending.inner;
  const isAllowed = sign === wanted || isAllowedAs(placed.alsoAs, sign, lexicon);
  return !ending.isPlain || (isAllowed && !leftOver) ? undefined : signFault(placed, ending, wanted, leftOver, asMark);
}

function isAllowedAs(places: readonly Place[], sign: string, lexicon: Lexicon): boolean {
  for (const place of places) if (signOf(place, lexicon) === sign) return true;
  return false;
}

function signFault(
  { item, passage, place }: PlacedItem,
  ending: Ending,
  wanted: string,
  leftOver: Ending['joint'],
  asMark: boolean,
): Fault {
  // After an abbreviation the sign is missing: its point stays.
  const isMissing = ending.sign === '' || (ending.isShort && wanted !== ending.sign);
  const at = isMissing && ending.isShort ? { from: ending.span.to, to: ending.span.to } : ending.span;
  const joint = leftOver ? passage.words.slice(leftOver.from, leftOver.to).trim() : '';
  const found = isMissing ? '' : ending.sign;
  const shown = isMissing ? ending.lastWord : { from: at.from, to: leftOver?.to ?? at.to };
  const message = messageOf(place, wanted, found, joint);
  const key = `${wanted} ${found} ${joint} ${ending.last}`;
  return new LateFault({ message, span: spanInDraft(passage, shown), key, name: item.path, passage }, () => {
    const signEdit = ending.sign === wanted ? [] : [replaceWords(passage, at, wanted, asMark)];
    const edits = [...signEdit, ...(leftOver ? [replaceWords(passage, leftOver, '', asMark)] : [])];
    const title = leftOver ? `End it with “${wanted}”, without “${joint}”` : `End it with “${wanted}”`;
    return isTouching(edits) ? [] : [{ title, edits, preferred: true, safe: true as const }];
  });
}

/** Two edits that a mark has made one cannot be applied together. */
function isTouching(edits: Fix['edits']): boolean {
  return edits.some(({ span }, index) =>
    edits.slice(index + 1).some((other) => span.from < other.span.to && other.span.from < span.to),
  );
}

function messageOf(place: Place, wanted: string, found: string, joint: string): string {
  const why: Readonly<Record<Place, string>> = {
    item: 'Another item follows',
    section: 'This is the end of its section',
    text: 'This is the end of the text, annexes aside',
    opens: 'A list follows that belongs to this',
  };
  const instead = joint !== '' ? `, not with “${joint}”` : found === '' ? '; it ends without a sign' : `, not with “${found}”`;
  return `${why[place]}: this should end with “${wanted}”${instead}.`;
}

function oddFault(
  passage: Passage,
  { span, meant, isDoubled, isLast }: OddSigns,
  placed: PlacedItem | undefined,
  { asMark }: CheckedText,
  lexicon: Lexicon,
): Fault {
  const words = passage.words.slice(span.from, span.to);
  const right = (isLast && placed ? signOf(placed.place, lexicon) : undefined) ?? meant;
  const isSure = right !== undefined;
  return {
    message: isDoubled
      ? `Two signs in a row, ${quote(words)}: ${isSure ? `“${right}” is enough` : 'one is enough'}.`
      : `No blank stands before ${quote(words)}: delete it.`,
    span: spanInDraft(passage, span),
    key: `odd ${words} ${passage.words.slice(Math.max(0, span.from - 30), span.from)}`,
    name: placed?.item.path ?? quote(passage.words.slice(Math.max(0, span.from - 20), span.to)),
    passage,
    fixes: optionsFor(words, right).map((sign) => ({
      title: isDoubled ? `Write “${sign}”` : 'Delete the blank',
      edits: [replaceWords(passage, span, sign, asMark)],
      ...(isSure ? { preferred: true, safe: true as const } : {}),
    })),
  };
}

/** What may be meant by signs in a row: what the place asks for, else any of them. */
function optionsFor(words: string, right: string | undefined): readonly string[] {
  return right === undefined ? [...new Set(words.replace(/\s/g, ''))] : [right];
}
