import { formatRevision, parseDesignation } from '../../citations/designation';
import type { Lexicon } from '../../lexicon/lexicon';
import type { TextBlock } from '../../markup/block';
import { spanInDraft, type Passage } from '../../markup/passage';
import type { TextPiece } from '../../markup/piece';
import type { Fix } from '../../model/problem';
import { replaceWords } from '../../revise/replaceWords';
import type { CheckedText, Fault, ReadProposal, TextRule, World } from '../rule';
import { quote } from '../wording';
import { annexFaults } from './annexHeadings';
import { differenceIn } from './difference';
import { formulaIn, headOf, isProposal, passageOf, revises, type Head } from './head';
import { isUpper, newHeading, plainHeading, rightHeading } from './readHeading';

/**
 * The headings of a text: a designation that cannot be read as one, or is not there; a title that is missing or no title; annex
 * headings that do not name the text, name another one, or count wrongly.
 */
export const designation: TextRule = {
  code: 'structure/designation',
  severity: 'warning',
  reads: 'the accepted text',
  counted: (count) => (count === 1 ? '1 slip in a heading' : `${count} slips in headings`),
  judge(text, world) {
    if (text.kind === 'prose') return [];
    const { lexicon } = world.draft;
    const head = headOf(text, world);
    if (!head.heading) return isProposal(text) ? unheaded(text, lexicon) : [];
    const passage = passageOf(text, head.heading);
    return [
      ...(passage ? headingFaults(passage, text, world) : []),
      ...titleFaults(head, text, lexicon),
      ...annexFaults(text, world),
    ];
  },
};

function headingFaults(passage: Passage, text: CheckedText, world: World): readonly Fault[] {
  const { lexicon } = world.draft;
  const { words } = passage;
  const whole = { from: 0, to: words.length };
  const fault = { span: spanInDraft(passage, whole), key: `heading ${plainHeading(words)}`, name: quote(words), passage };
  const right = rightHeading(words, lexicon);
  const isRead = parseDesignation(words, lexicon) !== null;
  if (right !== undefined) {
    const said = isRead ? 'This designation is not written as others are' : 'This heading cannot be read as a designation';
    return [{ ...fault, message: `${said}: write ${right}.`, fixes: headingFix(passage, right, text.asMark) }];
  }
  if (!isRead) {
    const added =
      isProposal(text) && (text.proposal.symbol ?? '').startsWith('ADD')
        ? newHeading(words, text.proposal.identifier, lexicon)
        : undefined;
    const message =
      added === undefined
        ? 'This heading cannot be read as a designation: it says kind, number and, in brackets, place and year of the conference.'
        : `This heading cannot be read as a designation: a new text that has no number yet has a name in square brackets, ${added}.`;
    return [{ ...fault, message, fixes: added === undefined ? [] : headingFix(passage, added, text.asMark) }];
  }
  return text.own && text.own.number !== null && !text.own.revision ? unrevised(passage, fault, text, world) : [];
}

/** A number alone names every revision of the text. That a revision names the coming conference is another rule's. */
function unrevised(passage: Passage, fault: Omit<Fault, 'message'>, text: CheckedText, world: World): readonly Fault[] {
  if (revises(text) && world.conference) return [];
  const { lexicon } = world.draft;
  const base = isProposal(text) ? text.base?.own?.revision : undefined;
  const upper = isUpper(passage.words);
  const brackets = base && `(${formatRevision(base, lexicon)})`;
  const written = upper ? brackets?.toUpperCase() : brackets;
  const end = { from: passage.words.trimEnd().length, to: passage.words.trimEnd().length };
  return [
    {
      ...fault,
      message: `The designation does not say which conference adopted the text: place and year stand in brackets after the number${written === undefined ? '' : `, ${written}`}.`,
      fixes:
        written === undefined
          ? []
          : [{ title: `Add ${written}`, edits: [replaceWords(passage, end, ` ${written}`, text.asMark)], preferred: true }],
    },
  ];
}

function headingFix(passage: Passage, right: string, asMark: boolean): readonly Fix[] {
  const { words } = passage;
  if (plainHeading(words) !== words.trim()) return [];
  const { span, text } = differenceIn(words.trim(), right);
  return [{ title: `Write ${right}`, edits: [replaceWords(passage, span, text, asMark)], preferred: true }];
}

function titleFaults(head: Head, text: CheckedText, lexicon: Lexicon): readonly Fault[] {
  const [first] = head.rest;
  if (first?.kind === 'heading' && first.form.level === 2) return [];
  const fault = { key: 'title', name: 'title', span: text.place };
  if (first?.kind === 'heading') {
    const span = first.wordsSpan;
    const message = `The title is a heading of the second level, ## ${quote(first.words, 40)}: here it has another level.`;
    return [{ ...fault, span, message, fixes: levelFix(first, '##', 'Make it the title') }];
  }
  if (first && formulaIn(head, lexicon) !== first && head.rest.length > 1) {
    const message = `The title is a heading of the second level: ${quote(first.words, 40)} is read as a paragraph.`;
    return [{ ...fault, span: first.wordsSpan, message, fixes: levelFix(first, '##', 'Make it the title') }];
  }
  const base = isProposal(text) ? text.base?.document.title : undefined;
  const at = head.heading!.span.to;
  const insert = { span: { from: at, to: at }, text: `\n\n## ${base ?? ''}` };
  const message = 'The text has no title: a heading of the second level after the designation.';
  return [
    {
      ...fault,
      message,
      fixes: base ? [{ title: 'Insert the title of the text in force', edits: [insert], preferred: true }] : [],
    },
  ];
}

/** Another heading sign before a block, or one where it had none. */
export function levelFix({ block, span }: TextPiece, signs: string, title: string): readonly Fix[] {
  return [signsFix(block, span.from, signs, title)];
}

function signsFix({ source }: TextBlock, at: number, signs: string, title: string): Fix {
  const old = /^[ \t]*(?:#+[ \t]*)?/.exec(source)![0].length;
  return { title, edits: [{ span: { from: at, to: at + old }, text: `${signs} ` }], preferred: true };
}

/**
 * Under a symbol that no designation follows stand provisions, as in consolidated documents. But a line that reads as one, or a
 * title with a whole text under it, is a text whose designation was lost.
 */
function unheaded({ proposal, place }: ReadProposal, lexicon: Lexicon): readonly Fault[] {
  if (proposal.symbol === undefined || proposal.text.length > 0) return [];
  const first = proposal.blocks.slice(0, 3).filter((block): block is TextBlock => block.type === 'text');
  const fault = { key: 'designation', name: 'designation' };
  for (const block of first) {
    const { form, words, wordsSpan } = block.reading('accepted');
    const isLine = form.kind === 'paragraph' || (form.kind === 'heading' && form.level !== 1);
    if (!isLine || (!parseDesignation(words, lexicon) && rightHeading(words, lexicon) === undefined)) continue;
    const at = block.span.from;
    const message = `A designation is a heading of the first level: write # before ${quote(words, 40)}.`;
    const span = { from: wordsSpan.from + at, to: wordsSpan.to + at };
    return [{ ...fault, span, message, fixes: [signsFix(block, at, '#', 'Make it the designation')] }];
  }
  const [title, after] = first.map((block) => block.reading('accepted').form);
  const isWhole = title?.kind === 'heading' && title.level === 2 && (after?.kind === 'paragraph' || after?.kind === 'leadIn');
  if (!isWhole) return [];
  const message = 'The designation is missing between the symbol and the title: a heading of the first level, # RESOLUTION ….';
  return [{ ...fault, span: proposal.symbolSpan ?? place, message }];
}
