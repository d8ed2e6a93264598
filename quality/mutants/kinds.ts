import { numberChanged, placeChanged, yearChanged } from './citations';
import type { Planter } from './field';
import { identifierBent, reasonsRemoved, revisionNotUpdated, symbolChanged, titleBent } from './head';
import { itemMoved, labelChanged, labelDropped, labelDuplicated } from './labels';
import { referenceBent } from './references';
import { labelIsIdle, meetingFits, noteHasMark, numberFits, referenceFits, type Excuse } from './seeable';
import { bracketOpened, footnoteMarkRemoved, leadInMisspelt, markUnclosed, semicolonToComma } from './signs';
import { wordAdded, wordChanged, wordDropped, wordsSwapped } from './words';

/** One kind of mistake. */
export interface Kind {
  readonly name: string;
  readonly plant: Planter;
  /** The codes, or groups of codes (`base/`), by which it counts as found. */
  readonly right: readonly string[];
  /** Whether it can be seen without the text in force, by what a draft says itself and what the other texts are. */
  readonly isSeenAlone: boolean;
  /** What makes of a single mistake one that nobody can see without the text in force. */
  readonly excuse?: Excuse;
}

/** What is outside the marks and is not what the text in force says. */
const UNMARKED = 'base/unmarked-change';

/** The kinds of mistakes, in the order of the results. */
export const KINDS: readonly Kind[] = [
  kind('word changed', wordChanged, [UNMARKED, 'text/', 'citation/', 'reference/', 'structure/'], false),
  kind('word dropped', wordDropped, [UNMARKED, 'text/', 'citation/', 'reference/', 'structure/'], false),
  kind('word added', wordAdded, [UNMARKED, 'text/', 'citation/', 'reference/', 'structure/'], false),
  kind('words swapped', wordsSwapped, [UNMARKED, 'text/', 'citation/', 'reference/', 'structure/'], false),
  kind('number of a citation changed', numberChanged, [UNMARKED, 'citation/'], true, numberFits),
  kind('year of a citation changed', yearChanged, [UNMARKED, 'citation/'], true, meetingFits),
  kind('place of a citation changed', placeChanged, [UNMARKED, 'citation/'], true, meetingFits),
  kind('label changed', labelChanged, [UNMARKED, 'structure/', 'reference/stale-after-renumber'], true),
  kind('label dropped', labelDropped, [UNMARKED, 'structure/'], true, labelIsIdle),
  kind('label duplicated', labelDuplicated, [UNMARKED, 'structure/', 'reference/ambiguous'], true),
  kind('reference bent', referenceBent, [UNMARKED, 'reference/'], true, referenceFits),
  kind('lead-in misspelt', leadInMisspelt, [UNMARKED, 'structure/unknown-lead-in', 'structure/order'], true),
  kind('semicolon made a comma', semicolonToComma, [UNMARKED, 'structure/punctuation'], true),
  kind('mark unclosed', markUnclosed, ['markup/'], true),
  kind('reasons removed', reasonsRemoved, ['proposal/missing-reasons'], true),
  kind('symbol changed', symbolChanged, ['proposal/'], true),
  kind('footnote mark removed', footnoteMarkRemoved, [UNMARKED, 'structure/footnote'], true, noteHasMark),
  kind('item moved', itemMoved, [UNMARKED, 'structure/', 'reference/'], false),
  kind('revision not updated', revisionNotUpdated, ['proposal/revision-not-updated', 'structure/formula'], true),
  kind('title bent', titleBent, [UNMARKED, 'text/'], false),
  kind('bracket opened', bracketOpened, [UNMARKED, 'text/open-bracket'], true),
  kind('identifier bent', identifierBent, ['proposal/identifier', 'proposal/missing-symbol'], true),
];

function kind(name: string, plant: Planter, right: readonly string[], isSeenAlone: boolean, excuse?: Excuse): Kind {
  return { name, plant, right, isSeenAlone, ...(excuse ? { excuse } : {}) };
}
