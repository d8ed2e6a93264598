// `npm run quality -- misses [KIND]`: the planted mistakes that nobody told, with their lines, for whoever mends a rule;
// `-- mutants [KIND]`: only the counts. `--with`, `--without`: with the text in force only, or without it only; `--most 50`: so many of each kind.
import { realLibrary } from '../test/support/realTexts';
import type { Outcome } from './mutants/judge';
import { KINDS } from './mutants/kinds';
import { tryMistakes, type Trial } from './mutants/run';
import { MOST_OF_A_KIND, adoptedTexts } from './texts';

export async function misses(args: readonly string[], isList: boolean): Promise<void> {
  const library = await realLibrary();
  if (!library) return;
  const named = args.find((arg) => !arg.startsWith('-') && !/^\d+$/.test(arg))?.replace(/-/g, ' ') ?? '';
  const most = Number(args.find((arg) => /^\d+$/.test(arg)) ?? MOST_OF_A_KIND);
  const only = args.includes('--without') ? 'alone' : args.includes('--with') ? 'withBase' : undefined;
  const trials = tryMistakes(adoptedTexts(library, 'Bucharest, 2022'), library, {
    kinds: KINDS.filter(({ name }) => name.includes(named)),
    most,
    ...(only ? { only } : {}),
    impure: (text, findings) => {
      for (const { code, message } of findings) console.log(`not right before: ${text}: ${code} ${message}`);
    },
  });
  if (isList) for (const trial of trials) tell(trial);
  for (const kind of KINDS) {
    const own = trials.filter((trial) => trial.kind === kind);
    if (own.length === 0) continue;
    const alone = own.filter(({ excuse }) => excuse === undefined);
    console.log(
      `${kind.name}: ${own.length}; with the base ${counted(own, 'withBase')}; without ${counted(alone, 'alone')}${kind.isSeenAlone ? '' : ' (no bar)'}; cannot be seen ${own.length - alone.length}`,
    );
  }
}

function tell({ kind, text, line, words, withBase, alone, excuse }: Trial): void {
  const isMissed = (outcome: Outcome | undefined): boolean => outcome !== undefined && outcome !== 'found';
  const told = [
    ...(isMissed(withBase) ? [`with the base ${withBase}`] : []),
    ...(isMissed(alone) && excuse === undefined && kind.isSeenAlone ? [`without ${alone}`] : []),
  ];
  if (told.length > 0) console.log(`${kind.name} · ${text}, line ${line}: ${told.join(', ')}\n    ${words}`);
}

function counted(trials: readonly Trial[], side: 'withBase' | 'alone'): string {
  const own = trials.filter((trial) => trial[side] !== undefined);
  if (own.length === 0) return '–';
  const found = own.filter((trial) => trial[side] === 'found').length;
  const hinted = own.filter((trial) => trial[side] === 'hinted').length;
  return `${found} of ${own.length} (${((100 * found) / own.length).toFixed(1)} %)${hinted > 0 ? ` and ${hinted} hinted` : ''}`;
}
