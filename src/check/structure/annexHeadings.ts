import { formatDesignation, parseDesignation, sameEdition } from '../../citations/designation';
import type { Lexicon } from '../../lexicon/lexicon';
import { anyOf, leading } from '../../lexicon/phrases';
import type { LexiconData } from '../../lexicon/schema';
import { spanInDraft, type Passage } from '../../markup/passage';
import type { Designation } from '../../model/designation';
import type { Span } from '../../model/range';
import { replaceWords } from '../../revise/replaceWords';
import { detect } from '../detection';
import type { CheckedText, Detector, Fault, World } from '../rule';
import { quote } from '../wording';
import { differenceIn } from './difference';
import { revises } from './head';
import { isUpper, meantDesignation, plainHeading, rightHeading } from './readHeading';

/** Annex headings that do not name the text that they belong to, name another one, or are out of their sequence. */
export function annexFaults(text: CheckedText, world: World): readonly Fault[] {
  const { lexicon } = world.draft;
  const headings = detect(annexHeadings, text, world).flatMap(({ passage, facts }) =>
    facts.map((parts) => ({ passage, ...parts })),
  );
  return [
    ...headings.flatMap((heading) => namedFaults(heading, text, lexicon)),
    ...(text.isSplit ? [] : sequenceFaults(headings, text, lexicon.compiled(patternsOf).first)),
  ];
}

interface AnnexHeading extends HeadingParts {
  readonly passage: Passage;
}

interface HeadingParts {
  /** `ANNEX`. */
  readonly name: string;
  readonly number?: string;
  readonly numberSpan: Span;
  /** What stands after `TO`; absent where nothing does. */
  readonly of?: string;
  readonly ofSpan: Span;
}

const annexHeadings: Detector<HeadingParts> = {
  find(passage, { draft: { lexicon } }) {
    const isHeading = passage.kind === 'heading' && isAnnex(passage, lexicon);
    const found = isHeading ? lexicon.compiled(patternsOf).heading.exec(passage.words) : null;
    return found ? [readHeading(passage.words, found)] : [];
  },
};

/** A heading of the first level; those within an annex say what they like. */
function isAnnex({ source, words }: Passage, lexicon: Lexicon): boolean {
  return /^[ \t]*#[ \t]/.test(source) && lexicon.annex.test(words);
}

function readHeading(words: string, { groups, indices }: RegExpExecArray): HeadingParts {
  const { name = '', number, of } = groups!;
  const spanOf = (group: string): Span | undefined => {
    const found = indices?.groups?.[group];
    return found && { from: found[0], to: found[1] };
  };
  const end = words.trimEnd().length;
  const afterName = spanOf('name')!.to;
  return {
    name,
    ...(number === undefined ? {} : { number }),
    numberSpan: spanOf('number') ?? { from: afterName, to: afterName },
    ...(of === undefined ? {} : { of }),
    ofSpan: spanOf('of') ?? { from: end, to: end },
  };
}

function namedFaults({ passage, name, of, ofSpan }: AnnexHeading, text: CheckedText, lexicon: Lexicon): readonly Fault[] {
  const { own, asMark } = text;
  const [annex] = lexicon.data.forms.annexes;
  // Appendices are to an annex or to the text, and mostly say neither.
  if (!own || (of === undefined && name.toLowerCase() !== annex!.one.toLowerCase())) return [];
  const upper = isUpper(passage.words);
  const wanted = formatDesignation(own, { upper, lexicon });
  const fault = {
    span: spanInDraft(passage, of === undefined ? { from: 0, to: passage.words.length } : ofSpan),
    key: `annex ${plainHeading(passage.words)}`,
    name: quote(plainHeading(passage.words)),
    passage,
  };
  if (of === undefined) {
    const to = lexicon.data.forms.annexTo[0]!;
    const added = ` ${upper ? to.toUpperCase() : to} ${wanted}`;
    // A title on the same line has to move to a heading of its own first.
    const isBare = lexicon.annexName.exec(passage.words)?.[0].trim() === passage.words.trim();
    const edits = isBare ? [replaceWords(passage, ofSpan, added, asMark)] : [];
    const message = `The heading of an annex names the text that it belongs to: ${quote(`${passage.words.trim()}${added}`)}.`;
    return [{ ...fault, message, fixes: edits.length > 0 ? [{ title: `Add “${added.trim()}”`, edits, preferred: true }] : [] }];
  }
  const read = parseDesignation(of, lexicon);
  const meant = meantDesignation(of, lexicon);
  const same = rightHeading(of, lexicon);
  // A new text is called as its own heading calls it.
  const right = isOther(meant, own, text) || (same !== undefined && meant?.placeholder !== undefined) ? wanted : same;
  if (right === undefined) {
    if (read || lexicon.annex.test(of)) return [];
    return [
      {
        ...fault,
        message: `${quote(of)} cannot be read as a designation: this annex belongs to ${wanted}.`,
        fixes: ofFix(passage, ofSpan, of, wanted, asMark),
      },
    ];
  }
  const isAnother = meant !== undefined && isOther(meant, own, text);
  const message = isAnother
    ? `This heading names ${quote(of)}, but the annex belongs to ${wanted}.`
    : `The designation in this heading is not written as others are: write ${right}.`;
  return [{ ...fault, message, fixes: ofFix(passage, ofSpan, of, right, asMark) }];
}

function ofFix(passage: Passage, { from }: Span, of: string, right: string, asMark: boolean): Fault['fixes'] {
  const { span, text } = differenceIn(of, right);
  const edit = replaceWords(passage, { from: from + span.from, to: from + span.to }, text, asMark);
  return [{ title: `Write ${right}`, edits: [edit], preferred: true }];
}

/** In a revision, headings that still name the revision before are told by the rule about that. */
function isOther(meant: Designation | undefined, own: Designation, text: CheckedText): boolean {
  if (!meant) return false;
  if (meant.kind !== own.kind || meant.number !== own.number || meant.placeholder !== own.placeholder) return true;
  if (!meant.revision || !own.revision) return false;
  if (sameEdition(meant.revision, own.revision)) return meant.revision.revised !== own.revision.revised;
  return !(revises(text) && meant.revision.year < own.revision.year);
}

/** Annexes count from 1 through the text; appendices may begin anew after each annex. */
function sequenceFaults(headings: readonly AnnexHeading[], { asMark }: CheckedText, first: string): readonly Fault[] {
  const annexes = headings.filter(({ name }) => name.toLowerCase() === first);
  return annexes.flatMap(({ passage, number, numberSpan, name }, index): readonly Fault[] => {
    const wanted = String(index + 1);
    const isAlone = annexes.length === 1;
    if (number === wanted || (isAlone && number === undefined) || (number !== undefined && !/^\d+$/.test(number))) return [];
    const before = annexes[index - 1]?.number;
    // One that is out of turn is told once: the next go on from it.
    if (number !== undefined && before !== undefined && Number(number) === Number(before) + 1) return [];
    const written = number === undefined ? ` ${wanted}` : wanted;
    return [
      {
        message:
          number === undefined
            ? `There are several annexes: this one is ${quote(`${name} ${wanted}`)}.`
            : `Annexes are numbered from 1 in their order: this one is number ${wanted}, not ${number}.`,
        span: spanInDraft(passage, number === undefined ? { from: 0, to: name.length } : numberSpan),
        key: `annex number ${number ?? ''} after ${before ?? ''}`,
        name: quote(plainHeading(passage.words)),
        passage,
        fixes: [{ title: `Number it ${wanted}`, edits: [replaceWords(passage, numberSpan, written, asMark)] }],
      },
    ];
  });
}

function patternsOf({ forms }: LexiconData) {
  const names = anyOf(forms.annexes.map(({ one }) => one));
  const heading = String.raw`^(?<name>${names})(?![\p{L}\p{N}_])(?:\s+(?<number>\d{1,3}|[IVX]{1,5}|\p{Lu})(?![\p{L}\p{N}]))?(?:\s+${leading(forms.annexTo)}(?<of>.*?)(?:\[\^[^\][\s]+\])*\s*$)?`;
  return {
    heading: new RegExp(heading, 'diu'),
    first: forms.annexes[0]!.one.toLowerCase(),
  };
}
