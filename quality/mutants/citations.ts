import { findCitations } from '../../src/citations/find';
import type { Passage } from '../../src/markup/passage';
import type { Citation } from '../../src/model/citation';
import type { Span } from '../../src/model/range';
import type { Random } from '../random';
import { edit, misnumbered, misspelt, unmarked, type Field, type Mistake, type Planter } from './field';

/** Another number of a resolution. */
export const numberChanged: Planter = (field, random) =>
  bend(field, ({ designation, designationSpan, revisionSpan }, words) => {
    if (designation.number === null) return undefined;
    const end = Math.min(designationSpan.to, revisionSpan?.from ?? designationSpan.to);
    const number = /\d+(?=\s*$)/.exec(words.slice(designationSpan.from, end));
    return number && partOf({ from: designationSpan.from + number.index, text: number[0] }, misnumbered(number[0], random));
  });

/** Another year of a revision. */
export const yearChanged: Planter = (field, random) =>
  bend(field, ({ revisionSpan, designation: { revision } }, words) => {
    const year = revisionSpan && revision && words.lastIndexOf(String(revision.year), revisionSpan.to);
    if (year === undefined || year < revisionSpan!.from) return undefined;
    const text = words.slice(year, year + 4);
    return partOf({ from: year, text }, text.slice(0, 2) + misnumbered(text.slice(2), random));
  });

/** Another place of a revision, or the same one misspelt. */
export const placeChanged: Planter = (field, random) =>
  bend(field, ({ revisionSpan, designation: { revision } }, words) => {
    const place = revisionSpan && revision && words.indexOf(revision.place, revisionSpan.from);
    if (place === undefined || place < 0 || place > revisionSpan!.to) return undefined;
    const text = revision!.place;
    return partOf({ from: place, text }, otherPlace(text, field, random));
  });

interface Part {
  readonly span: Span;
  readonly text: string;
}

function partOf({ from, text }: { from: number; text: string }, bent: string): Part {
  return { span: { from, to: from + text.length }, text: bent };
}

/** What `part` makes of each citation in the items, paragraphs, cells and notes of a text; a list shares its brackets. */
function bend(field: Field, part: (citation: Citation, words: string) => Part | undefined | null): readonly Mistake[] {
  return citing(field).flatMap(({ passage, citations }) => {
    const seen = new Set<number>();
    return citations.flatMap((citation): Mistake[] => {
      const bent = part(citation, passage.words);
      if (!bent || seen.has(bent.span.from)) return [];
      seen.add(bent.span.from);
      const span = unmarked(passage, bent.span);
      return span ? [edit(span, bent.text)] : [];
    });
  });
}

function citing({ passages, conferences, draft: { lexicon } }: Field): readonly { passage: Passage; citations: Citation[] }[] {
  return passages
    .filter(({ kind }) => kind !== 'heading')
    .map((passage) => ({ passage, citations: findCitations(passage.words, { conferences, lexicon }) }));
}

function otherPlace(place: string, field: Field, random: Random): string {
  const others = citing(field)
    .flatMap(({ citations }) => citations.flatMap(({ designation: { revision } }) => revision?.place ?? []))
    .filter((other) => other !== place);
  return random.below(2) === 0 ? misspelt(place, random) : (random.one(others) ?? misspelt(place, random));
}
