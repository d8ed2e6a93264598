import { formatDesignation, sameEdition } from '../../citations/designation';
import { passagesOf, spanInDraft, type Passage } from '../../markup/passage';
import { readPieces } from '../../markup/piece';
import { spanToSource } from '../../markup/projection';
import type { Finding, Fix, TextEdit } from '../../model/problem';
import { messageOfDoubt, preferFirst, type Doubt } from '../citation/doubt';
import type { DraftRule, ReadProposal, Subject } from '../rule';

/** A proposal about a text that does not exist. The heading is read without its changes: it names the text in force. */
export const unknown: DraftRule = {
  code: 'base/unknown',
  severity: 'error',
  reads: 'the rejected text',
  check: (subject) => subject.proposals.flatMap((proposal) => checkHeading(subject, proposal)),
};

/** The text that a proposal is about, when there is no such text. */
export function doubtAboutSubject({ existing, conference }: Subject, { proposal, former, own }: ReadProposal): Doubt | undefined {
  const named = former ?? own;
  if (!named || proposal.symbol === undefined || proposal.symbol.startsWith('ADD')) return undefined;
  // The revision to come does not exist yet; its number has to.
  const isComing = conference !== undefined && named.revision !== undefined && sameEdition(named.revision, conference);
  return existing.doubt(isComing ? { kind: named.kind, number: named.number } : named, conference);
}

function checkHeading(subject: Subject, read: ReadProposal): readonly Finding[] {
  const { lexicon } = subject.draft;
  const named = read.former ?? read.own;
  // In a marked revision that is compared with its base, the comparison says what is wrong with the designation.
  if (read.base && read.isMarkedRevision && !read.isSplit) return [];
  const doubt = doubtAboutSubject(subject, read);
  const heading = passagesOf(readPieces(read.proposal.text.slice(0, 1), 'rejected'), 'rejected', lexicon)[0];
  if (!doubt || !named || !heading) return [];
  const fixes = doubt.meant.flatMap((meant): Fix[] => {
    const upper = heading.words === heading.words.toUpperCase();
    const edit = meant.revision && respell(heading, formatDesignation(meant, { upper, lexicon }));
    return edit ? [{ title: `Replace by ${formatDesignation(meant, { lexicon })}`, edits: [edit] }] : [];
  });
  const span = spanInDraft(heading, { from: 0, to: heading.words.length });
  return [{ code: unknown.code, severity: 'error', message: messageOfDoubt(named, doubt), span, fixes: preferFirst(fixes) }];
}

/** Corrects what is unchanged in both readings, where the letters that differ stand together and no mark begins or ends in them. */
function respell({ words, projection, source, shift, at }: Passage, text: string): TextEdit | undefined {
  let from = 0;
  while (from < words.length && words[from] === text[from]) from++;
  let same = 0;
  while (
    same < words.length - from &&
    same < text.length - from &&
    words[words.length - 1 - same] === text[text.length - 1 - same]
  )
    same++;
  const span = { from, to: words.length - same };
  const inBlock = spanToSource(projection, { from: span.from + shift, to: span.to + shift });
  if (source.slice(inBlock.from, inBlock.to) !== words.slice(span.from, span.to)) return undefined;
  return { span: { from: inBlock.from + at, to: inBlock.to + at }, text: text.slice(from, text.length - same) };
}
