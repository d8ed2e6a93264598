import { createChecker, type Checker } from '../../src/check/runner';
import { Library } from '../../src/corpus/library';
import { createDraftReader } from '../../src/markup/draftReader';
import type { StoredDocument } from '../../src/model/library';
import type { Finding } from '../../src/model/problem';
import { correctDraft } from '../drafts';
import { readField, type Field } from './field';
import { newFindings, outcomeOf, plantIn, type Outcome } from './judge';
import { KINDS, type Kind } from './kinds';
import { plan, type Planned } from './plan';

/** One mistake, and what became of it. */
export interface Trial {
  readonly kind: Kind;
  readonly text: string;
  /** The line of the mistake as it stands then, from 1, and its words around it. */
  readonly line: number;
  readonly words: string;
  readonly withBase?: Outcome;
  /** The codes of all that is told of it where the text in force is at hand: one mistake should be one finding. */
  readonly told?: readonly string[];
  readonly alone?: Outcome;
  /** Why nobody could see it without the text in force. */
  readonly excuse?: string;
}

export interface TrialOptions {
  readonly kinds?: readonly Kind[];
  /** How many mistakes of each kind. */
  readonly most: number;
  /** Only one of the two: with the text in force, or without it. */
  readonly only?: 'withBase' | 'alone';
  /** Told what is wrong with a draft that should have nothing wrong in it. */
  impure(this: void, text: string, findings: readonly Finding[]): void;
}

/** Plants mistakes in correct drafts of the texts, one at a time, and looks whether they are told. */
export function tryMistakes(texts: readonly StoredDocument[], library: Library, options: TrialOptions): readonly Trial[] {
  const { kinds = KINDS, most } = options;
  const fields = texts.map((text) => readField(correctDraft(text, library), library.conferences));
  const planned = kinds.flatMap((kind) => plan(kind, fields, most));
  const trials = texts.flatMap((text, index) =>
    tryOne(
      text,
      fields[index]!,
      planned.filter(({ draft }) => draft === index),
      library,
      options,
    ),
  );
  const order = new Map(KINDS.map((kind, index) => [kind, index]));
  return [...trials].sort((one, other) => order.get(one.kind)! - order.get(other.kind)!);
}

function tryOne(
  text: StoredDocument,
  field: Field,
  planned: readonly Planned[],
  library: Library,
  { only, impure }: TrialOptions,
): readonly Trial[] {
  const right = field.draft.source;
  const others = without(text, library);
  const withBase = only === 'alone' ? undefined : watch(right, library);
  const alone = only === 'withBase' ? undefined : watch(right, others);
  const wrong = withBase?.before.filter(({ severity }) => severity !== 'info') ?? [];
  if (wrong.length > 0) impure(text.designation, wrong);
  return planned.map(({ kind, mistake }) => {
    const planted = plantIn(right, mistake);
    const judge = (watcher: Watcher | undefined): Judged | undefined => {
      const found = watcher && newFindings(mistake, watcher.before, watcher.check(planted.source));
      return found && { outcome: outcomeOf(planted, kind.right, found), told: found.map(({ code }) => code) };
    };
    const outcomes = { withBase: judge(withBase), alone: judge(alone) };
    const after = alone && kind.excuse ? readField(planted.source, library.conferences) : undefined;
    const excuse = after && kind.excuse?.({ before: field, mistake, after, library: others });
    const line = planted.lines[0]!;
    return {
      kind,
      text: text.designation,
      line: line + 1,
      words: wordsAt(planted.source, line, mistake.edits[0]!.span.from),
      ...(outcomes.withBase ? { withBase: outcomes.withBase.outcome, told: outcomes.withBase.told } : {}),
      ...(outcomes.alone ? { alone: outcomes.alone.outcome } : {}),
      ...(excuse === undefined ? {} : { excuse }),
    };
  });
}

interface Judged {
  readonly outcome: Outcome;
  readonly told: readonly string[];
}

interface Watcher {
  readonly before: readonly Finding[];
  check(source: string): readonly Finding[];
}

/** Checks a draft again and again, as an editor does. */
function watch(right: string, library: Library, checker: Checker = createChecker()): Watcher {
  const reader = createDraftReader();
  return {
    before: checker.check(reader.read(right), library),
    check(source) {
      // From the right draft to the wrong one is one step; from one wrong draft to the next would be two.
      reader.read(right);
      return checker.check(reader.read(source), library);
    },
  };
}

/** The library of somebody who has every text but this one. */
function without({ kind, number }: StoredDocument, library: Library): Library {
  const files = library.editions.map((edition) => ({
    edition,
    documents: library.list(edition).filter((other) => other.kind !== kind || other.number !== number),
  }));
  return new Library(files, [], library.lexicon);
}

/** The words of a line around an offset of the right draft, which is near enough. */
function wordsAt(source: string, line: number, near: number): string {
  const lines = source.split('\n');
  const start = lines.slice(0, line).reduce((sum, each) => sum + each.length + 1, 0);
  const at = Math.max(0, near - start);
  return lines[line]!.slice(Math.max(0, at - 60), at + 60).trim();
}
