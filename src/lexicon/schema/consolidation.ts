import * as v from 'valibot';
import { words } from './words';

const holding = (...names: readonly string[]) =>
  v.pipe(
    words,
    v.check((sentence) => names.every((name) => sentence.includes(`{${name}}`)), `stands with ${names.join(', ')} in braces`),
  );

/** What a consolidated document says by itself; remarks without a sign at their end. `{proposals}` stands for identifiers. */
export const consolidation = v.strictObject({
  /** The document's title. */
  title: words,
  /** What opens the remark that points out a collision, and tells it from remarks of delegations. */
  collision: words,
  /** What opens the remark that names a proposal which is not in the document. */
  leftOut: words,
  /** Two or more change one provision, each in its own way. */
  differ: holding('proposals', 'provision'),
  /** Two or more add a provision in one place under one label. */
  sameLabel: holding('proposals', 'provision'),
  /** Two or more bring a new text under one designation. */
  sameDraft: holding('proposals', 'provision'),
  /** Some abrogate a text, others want something else of it. */
  abrogate: holding('proposals', 'others'),
  /** Some want a text to stay as it is, others revise it. */
  keep: holding('proposals', 'others'),
  /** What a head of a text is called: designation, title and formula. */
  head: words,
});
