import { formatDesignation, formatRevision, kindOf } from '../../citations/designation';
import { ACRONYM } from '../../citations/patterns';
import { wordsAt } from '../../citations/sticky';
import type { Lexicon } from '../../lexicon/lexicon';
import { anyOf, literally } from '../../lexicon/phrases';
import type { LexiconData } from '../../lexicon/schema';
import { spanInDraft } from '../../markup/passage';
import type { Citation } from '../../model/citation';
import type { Designation } from '../../model/designation';
import type { Span } from '../../model/range';
import { replaceWords } from '../../revise/replaceWords';
import { detect } from '../detection';
import type { Detector, TextRule, World } from '../rule';
import { quote } from '../wording';
import { readLooseRevision } from './looseRevision';

/** A citation that is not in the form in which texts are cited, `Resolution 25 (Rev. Havenport, 2032)`. Headings have a form of their own. */
export const malformed: TextRule = {
  code: 'citation/malformed',
  severity: 'warning',
  reads: 'the accepted text',
  prose: true,
  counted: (count) => (count === 1 ? '1 citation in another form' : `${count} citations in another form`),
  judge: (text, world) =>
    detect(bent, text, world).flatMap(({ passage, facts }) =>
      facts.map(({ span, written, name, guessed }) => ({
        message: `Write ${written.trim()}, not ${quote(passage.words.slice(span.from, span.to))}.`,
        span: spanInDraft(passage, span),
        key: `${name} ${passage.words.slice(span.from, span.to).toLowerCase()}`,
        name,
        passage,
        fixes: [written, ...guessed.slice(1, MOST_MEANT).map((year) => written.replace(`${guessed[0]})`, `${year})`))].map(
          (words, index) => ({
            title: `Write ${words.trim()}`,
            edits: [replaceWords(passage, span, words, text.asMark)],
            ...(index === 0 ? { preferred: true } : {}),
            // A year that was guessed is for the drafter to see.
            ...(guessed.length === 0 ? { safe: true as const } : {}),
          }),
        ),
      })),
    ),
};

/** A stretch in a form of its own, and how it is written. */
interface Bent {
  readonly span: Span;
  readonly written: string;
  readonly name: string;
  /** The years that may be meant, the one that is written first; empty where the year is plain. */
  readonly guessed: readonly number[];
}

/** How many years a drafter is offered. */
const MOST_MEANT = 3;

/** Finds what is cited in another form. */
const bent: Detector<Bent> = {
  find({ kind, words }, { finder, texts, conference }) {
    if (kind === 'heading') return [];
    const { lexicon } = finder;
    const read = (at: number) => readLooseRevision(words, at, texts.conferences, conference, lexicon);
    const found = finder.citations(words);
    const cited = found.flatMap((citation, index) => revisionOf(words, citation, found[index + 1], read, lexicon));
    const named = [...wordsAt(lexicon.compiled(patternsOf).named, words)].flatMap((match) => nameOf(words, match, read, finder));
    return [
      ...cited,
      ...named.filter(({ span }) => cited.every((other) => other.span.to <= span.from || other.span.from >= span.to)),
    ];
  },
};

type Read = (at: number) => ReturnType<typeof readLooseRevision>;

/** The brackets of a citation, or what stands in their place. */
function revisionOf(
  words: string,
  { designation, designationSpan, revisionSpan }: Citation,
  next: Citation | undefined,
  read: Read,
  lexicon: Lexicon,
): readonly Bent[] {
  if (designation.revision && ACRONYM.test(designation.revision.place)) return [];
  const written = words.slice(designationSpan.from, designationSpan.to);
  // The brackets that a list shares belong to its last number.
  if (revisionSpan && revisionSpan.from < designationSpan.to && designation.revision) {
    const brackets = words.slice(revisionSpan.from, revisionSpan.to);
    const isCapitals = written === written.toUpperCase() && /\p{L}.*\d+\s*\(/u.test(written);
    const right = `(${formatRevision(designation.revision, lexicon)})`;
    if (isCapitals || plain(brackets) === plain(right)) return [];
    return [{ span: revisionSpan, written: right, name: formatDesignation(designation, { lexicon }), guessed: [] }];
  }
  const loose = /\d$/.test(written) ? read(designationSpan.to) : undefined;
  if (!loose || (next && loose.to > next.designationSpan.from)) return [];
  const name = formatDesignation({ ...designation, revision: loose.revision }, { lexicon });
  const gap = loose.from > designationSpan.to ? '' : ' ';
  const right = `${gap}(${formatRevision(loose.revision, lexicon)})`;
  return [{ span: { from: loose.from, to: loose.to }, written: right, name, guessed: loose.guessed }];
}

/** A short kind or a sign before the number: `Res. 25`, `Resolution No. 25`. */
function nameOf(words: string, match: RegExpExecArray, read: Read, finder: World['finder']): readonly Bent[] {
  const { kind = '', sign, number } = match.groups ?? {};
  const { lexicon } = finder;
  const { isShort, isMonth, isMany } = lexicon.compiled(patternsOf);
  const end = match.index + match[0].length;
  const loose = read(end);
  // The first number of a list whose brackets are bent is read as no citation at all.
  if (isMany(kind)) {
    const isRead = finder.citations(words).some(({ designationSpan }) => designationSpan.from < end && designationSpan.to >= end);
    if (!loose || isRead || sign !== undefined) return [];
    const written = `(${formatRevision(loose.revision, lexicon)})`;
    const name = formatDesignation(
      { kind: kindOf(kind, lexicon), number: Number(number), revision: loose.revision },
      { lexicon },
    );
    const right = loose.from > end ? written : ` ${written}`;
    return [{ span: { from: loose.from, to: loose.to }, written: right, name, guessed: loose.guessed }];
  }
  // `Dec. 5` is a day, and so may be any word that months begin with.
  if (!loose && sign === undefined && (isMonth(kind) || !match[0].includes('.'))) return [];
  if (!isShort(kind) && sign === undefined) return [];
  const designation: Designation = {
    kind: kindOf(kind, lexicon),
    number: Number(number),
    ...(loose ? { revision: loose.revision } : {}),
  };
  const span = { from: match.index, to: loose?.to ?? end };
  const written = formatDesignation(designation, { lexicon });
  // Other bodies have ways of their own: whose text it is shows once it is written as a citation.
  const before = words.slice(Math.max(0, span.from - 160), span.from);
  if (!loose && NAMED.test(before)) return [];
  const citation = finder
    .citations(before + written + words.slice(span.to, span.to + 160))
    .find((one) => one.designationSpan.to > before.length);
  return citation && (loose || citation.body === 'conference')
    ? [{ span, written, name: written, guessed: loose?.guessed ?? [] }]
    : [];
}

/** A word with a capital before the kind: somebody's own texts are meant, `General Recommendation No. 37`. */
const NAMED = /\p{L}\s+\p{Lu}[\p{L}-]*\s$/u;

/** What does not make another form: the number of blanks, accents. */
function plain(brackets: string): string {
  return brackets
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/\s+/g, ' ')
    .replace(/\( | \)/g, (sign) => sign.trim());
}

function patternsOf({ forms, citations }: LexiconData) {
  const kinds = Object.values(forms.kinds);
  const short = kinds.flatMap((kind) => kind.short);
  const long = kinds.map(({ one }) => one);
  const many = kinds.map((kind) => kind.many);
  const manifold = new Set(many.map((word) => word.toLowerCase()));
  const signs = citations.numberSigns.map(literally).join('|');
  const shortened = new Set(short.map((word) => word.toLowerCase()));
  return {
    named: new RegExp(
      String.raw`(?<kind>${anyOf([...many, ...long, ...short])})(?:\.\s{0,4}|\s{1,4})(?:(?<sign>${signs})\.?\s{0,4})?(?<number>\d{1,4})(?![\p{L}\d/]|[.-]\d)`,
      'giu',
    ),
    isMany: (kind: string) => manifold.has(kind.toLowerCase()),
    isShort: (kind: string) => shortened.has(kind.toLowerCase()),
    isMonth: (kind: string) => forms.months.some((month) => month.toLowerCase().startsWith(kind.toLowerCase())),
  };
}
