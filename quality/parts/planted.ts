import type { Library } from '../../src/corpus/library';
import { KINDS, type Kind } from '../mutants/kinds';
import { tryMistakes, type Trial } from '../mutants/run';
import { MOST_OF_A_KIND, adoptedTexts } from '../texts';
import { held, percent, table, type Part } from './part';

/** What the bars are, in percent. */
const WITH_BASE = 99;
const ALONE = 95;
const LEAST = 5000;

/** Mistakes that were planted in correct drafts, and how many of them are told. */
export function plantedPart(library: Library, edition: string, most = MOST_OF_A_KIND, least = LEAST): Part {
  const impure: string[] = [];
  const trials = tryMistakes(adoptedTexts(library, edition), library, {
    most,
    impure: (text, findings) => impure.push(...findings.map(({ code, message }) => `${text}: ${code} ${message}`)),
  });
  const rows = KINDS.map((kind) => rowOf(kind, trials));
  const total = rowFrom(
    'all',
    trials,
    trials.filter(({ kind, excuse }) => kind.isSeenAlone && excuse === undefined),
  );
  return {
    title: 'Nothing slips through: planted mistakes',
    lines: [
      ...explained(edition),
      '',
      ...table(
        [
          'mistake',
          'planted',
          'texts',
          'with the base',
          'or hinted',
          'findings',
          'cannot be seen',
          'without it',
          'or hinted',
          'bar',
        ],
        [...rows, total].map(({ cells, missed }) => [...cells, held(missed.length === 0)]),
      ),
      '',
      'Why a mistake cannot be seen without the text in force, and how many of these are told all the same:',
      '',
      ...table(['mistake', 'reason', 'planted', 'told'], excusesOf(trials)),
      '',
      'What counts as telling it:',
      '',
      ...table(
        ['mistake', 'codes'],
        KINDS.map(({ name, right }) => [name, right.map((code) => `\`${code.replace(/\/$/, '/…')}\``).join(', ')]),
      ),
      '',
      `- at least ${least} mistakes: ${trials.length}, ${held(trials.length >= least)}`,
      `- drafts without an error or a warning before: ${held(impure.length === 0)}`,
    ],
    missed: [
      ...impure.map((line) => `the draft is not right before a mistake is planted in it: ${line}`),
      ...(trials.length >= least ? [] : [`only ${trials.length} mistakes were planted`]),
      ...rows.flatMap(({ missed }) => missed),
    ],
  };
}

function explained(edition: string): readonly string[] {
  return [
    `Each text of ${edition} is made a correct proposal: marked, with one change in a provision and its reasons. Then one mistake at a`,
    'time is planted, outside the change, and the draft is checked twice. *With the base*: both conferences are in the library. *Without',
    'it*: every revision of the text itself is taken out of the library, and there is no catalogue, which would know the words by their',
    'fingerprints; the other texts stay, for somebody who cites them has them. A mistake is told when there is an error or a warning that',
    'the correct draft does not have, of one of the codes below, on the line of the mistake: of a label that is gone also on the next',
    'provision, of provisions that changed places on either, of the mark of a footnote also at the note, of symbol and reasons also at',
    'the symbol or the designation. *Or hinted* counts informations too; they hold no bar. *Findings* is how many things are told of one',
    'mistake with the base, on average: best is one, or two where one says what was there and the other what is wrong. The kinds with a',
    '`–` cannot be seen in general without the text in force. Of the others, a single mistake *cannot be seen* where what stands there',
    'then could be right as well, as far as the texts at hand tell; that is judged from the texts, before any rule is asked.',
  ];
}

interface Row {
  readonly cells: readonly (string | number)[];
  readonly missed: readonly string[];
}

function rowOf(kind: Kind, trials: readonly Trial[]): Row {
  const own = trials.filter((trial) => trial.kind === kind);
  return rowFrom(kind.name, own, kind.isSeenAlone ? own.filter(({ excuse }) => excuse === undefined) : []);
}

function rowFrom(name: string, own: readonly Trial[], seen: readonly Trial[]): Row {
  const told = own.filter(({ withBase }) => withBase === 'found').length;
  const alone = seen.filter((trial) => trial.alone === 'found').length;
  const excused = own.filter(({ kind, excuse }) => kind.isSeenAlone && excuse !== undefined).length;
  const cells = [
    name,
    own.length,
    new Set(own.map(({ text }) => text)).size,
    percent(told, own.length),
    percent(own.filter(({ withBase }) => withBase !== 'missed').length, own.length),
    (own.reduce((sum, { told: all = [] }) => sum + all.length, 0) / own.length).toFixed(1),
    excused,
    seen.length === 0 ? '–' : `${percent(alone, seen.length)} of ${seen.length}`,
    percent(seen.filter((trial) => trial.alone !== 'missed').length, seen.length),
  ];
  const missed = [
    ...(told * 100 < own.length * WITH_BASE
      ? [`${name}: with the base ${told} of ${own.length} are told, not ${WITH_BASE} %`]
      : []),
    ...(alone * 100 < seen.length * ALONE
      ? [`${name}: without the base ${alone} of ${seen.length} are told, not ${ALONE} %`]
      : []),
  ];
  return { cells, missed };
}

function excusesOf(trials: readonly Trial[]): readonly (readonly (string | number)[])[] {
  return KINDS.flatMap((kind) => {
    const excused = trials.filter((trial) => trial.kind === kind && kind.isSeenAlone && trial.excuse !== undefined);
    return [...new Set(excused.map(({ excuse }) => excuse!))].sort().map((reason) => {
      const own = excused.filter(({ excuse }) => excuse === reason);
      return [kind.name, reason, own.length, own.filter(({ alone }) => alone === 'found').length];
    });
  });
}
