import type { Designation, Edition } from '../../model/designation';
import type { StoredDocument } from '../../model/library';
import { readSuccession, type Succession } from './succession';
import type { AdoptedTexts } from './texts';

/** What happened to a text, as far as it matters to those who cite it. */
export interface TextEvent {
  /** The revision that was in force before, and its title. */
  readonly former: Designation;
  readonly formerTitle: string;
  /** The revision that takes its place, with its place and year; absent for a text that was abrogated. */
  readonly now?: Designation;
  readonly title: string;
  /** Which conference does it, or has done it. */
  readonly by?: Edition;
  /** The proposal that does it; absent where a conference has adopted it. */
  readonly proposal?: { readonly symbol: string; readonly identifier?: string };
  /** What the provisions were called and are called; absent for an abrogation, and where the new text is not known as a whole. */
  readonly succession?: () => Succession;
}

/** A text in its former wording and its new one, which is as it will be when all changes are accepted. */
export interface Revised {
  readonly base: StoredDocument;
  readonly now: Designation;
  readonly title: string;
  /** Absent where the text is not there as a whole. */
  readonly markup?: string;
}

export function revision(
  { base, now, title, markup }: Revised,
  texts: AdoptedTexts,
  rest: Pick<TextEvent, 'by' | 'proposal'>,
): TextEvent {
  let known: Succession | undefined;
  const read = (revised: string): Succession => (known ??= readSuccession(base.markup, revised, texts.lexicon));
  return {
    former: designationOf(base),
    formerTitle: base.title,
    now,
    title,
    ...(markup === undefined ? {} : { succession: () => read(markup) }),
    ...rest,
  };
}

export function abrogation(base: StoredDocument, rest: Pick<TextEvent, 'by' | 'proposal'>): TextEvent {
  return { former: designationOf(base), formerTitle: base.title, title: base.title, ...rest };
}

/** What the conference that printed `now` did to a text that was in force as `former`. */
export function eventBetween(former: StoredDocument, now: StoredDocument, texts: AdoptedTexts): TextEvent {
  const by = texts.editionOf(now);
  const rest = by ? { by } : {};
  if (now.action === 'SUP') return abrogation(former, rest);
  return revision({ base: former, now: designationOf(now), title: now.title, markup: now.markup }, texts, rest);
}

export function designationOf({ kind, number, revised, place, year }: StoredDocument): Designation {
  return { kind, number, revision: { revised, place, year } };
}

/** Equal for all revisions of one text. */
export function numberOf({ kind, number }: Pick<Designation, 'kind' | 'number'>): string {
  return `${kind} ${number}`;
}
