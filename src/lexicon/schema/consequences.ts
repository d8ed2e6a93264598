import * as v from 'valibot';
import { words } from './words';

const holding = (...names: readonly string[]) =>
  v.pipe(
    words,
    v.check((sentence) => names.every((name) => sentence.includes(`{${name}}`)), `stands with ${names.join(', ')} in braces`),
  );

/**
 * What is said of a text that has to change because one that it cites did. `{text}` stands for a text without its revision,
 * `{named}` for one with it.
 */
export const consequences = v.strictObject({
  /** The reasons: what it follows from, and what happened there. */
  reasons: holding('cause', 'facts'),
  /** What it follows from where a conference has adopted it; a proposal goes by its symbol and identifier. */
  adopted: holding('edition'),
  /** What happened to a cited text; joined by semicolons. */
  facts: v.strictObject({
    revised: holding('text', 'revision'),
    renumbered: holding('text', 'from', 'to'),
    retitled: holding('text', 'title'),
    abrogated: holding('text'),
  }),
  /** What somebody has to decide about one citation; remarks in the draft, without a sign at their end. */
  questions: v.strictObject({
    /** The text is gone. */
    abrogated: holding('text'),
    /** An older revision is named than the one that was revised, or abrogated. */
    older: holding('named'),
    /** The text that cites is as new as the revision, and names the one before. */
    knowing: holding('named'),
    /** No revision is named. */
    unnamed: holding('named'),
    /** The provision that is named was deleted. */
    deleted: holding('named', 'provision'),
    /** It stands elsewhere, under another lead-in or in another annex. */
    moved: holding('named', 'from', 'to'),
    /** It became part of another one. */
    merged: holding('named', 'from', 'to'),
    /** It was split: the rest of it is a provision of its own. */
    split: holding('named', 'from', 'to'),
    /** A range of provisions that no longer stand together. */
    parted: holding('named', 'provision'),
    /** A provision that the text in force does not have, or of which nothing can be told. */
    unclear: holding('named', 'provision'),
    /** A title that changed, after a citation that does not have it word by word. */
    retitled: holding('title'),
    /** Years stand beside the citation, of a period that the new revision may have left behind. */
    period: holding('named', 'period'),
  }),
});
