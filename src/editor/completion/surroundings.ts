import type { TextBlock } from '../../markup/block';
import { readForm } from '../../markup/form';
import { project } from '../../markup/projection';
import type { Role } from '../../model/text';
import type { Caret } from './caret';

/** What stands around a place in its text. */
export interface Surroundings {
  /** Which part of a text the place is in: lead-ins stand only in its body. */
  readonly part: 'introduction' | 'body' | 'annex' | 'reasons';
  /** The lead-ins of the body, changes accepted, in order; the one that is being written is not among them. */
  readonly leadIns: readonly LeadInHere[];
}

export interface LeadInHere {
  readonly words: string;
  readonly role: Role;
  readonly isBefore: boolean;
}

/** Looks around in the proposal that a place is part of. */
export function readSurroundings({ draft: { lexicon }, offset, proposal, block }: Caret): Surroundings {
  if (!proposal) return { part: 'introduction', leadIns: [] };
  const reasons = proposal.reasons[0];
  const leadIns: LeadInHere[] = [];
  let part: Surroundings['part'] = reasons && reasons.span.from <= offset ? 'reasons' : 'body';
  for (const each of proposal.blocks) {
    // Only a heading, or what ends as an emphasis or a mark does, can be one of the two.
    if (each === block || each.type !== 'text' || !/^\s*(?:#|[{*_][^]*[*_}:]\s*$)/.test(each.source)) continue;
    const { kind, level, words } = accepted(each, lexicon);
    const isBefore = each.span.from < offset;
    if (kind === 'heading' && level === 1 && lexicon.annex.test(words)) {
      if (isBefore && part === 'body') part = 'annex';
      break;
    }
    if (kind === 'leadIn') {
      const plain = words.replace(/\s*:$/, '');
      leadIns.push({ words: plain, role: lexicon.roleOf(plain), isBefore });
    }
  }
  return { part, leadIns };
}

function accepted(
  block: TextBlock,
  lexicon: Caret['draft']['lexicon'],
): { readonly kind: string; readonly level?: number; readonly words: string } {
  const { text } = project(block.source, block.scan, 'accepted');
  const { kind, level, textFrom, textTo } = readForm(text, lexicon);
  return { kind, ...(level === undefined ? {} : { level }), words: text.slice(textFrom, textTo) };
}
