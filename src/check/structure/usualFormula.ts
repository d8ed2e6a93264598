import { formatEdition } from '../../citations/designation';
import type { Edition } from '../../model/designation';
import type { CheckedText, World } from '../rule';
import { isProposal } from './head';

/** The formula that a text should have, but for place and year. */
export interface UsualFormula {
  readonly words: string;
  /** False where only the front matter is known: a formula may say more than the conference's short name. */
  readonly isAdopted: boolean;
}

/**
 * That of the text in force, else what most of some adopted texts have, else the one of the language with the conference's name
 * from the front matter.
 */
export function usualFormula(text: CheckedText, world: World): UsualFormula | undefined {
  const own = isProposal(text) ? text.base?.text.formula : undefined;
  const [first] = text.passages;
  // It follows from the adopted texts alone: as long as they are the same, so is the answer.
  const adopted = own || (first && world.memory.of('usual formula', first, () => usualOf(world) ?? ''));
  if (adopted) return { words: adopted, isAdopted: true };
  const { front, lexicon } = world.draft;
  const name = /^(.*\S)\s*\([^()]*\)\s*$/.exec(front?.conference ?? '')?.[1];
  if (name === undefined || !world.conference) return undefined;
  return { words: written(name, world.conference, lexicon.data.forms.formula), isAdopted: false };
}

/** So many texts, the latest, are asked: they nearly all say the same. */
const ASKED = 7;

function usualOf({ texts }: World): string | undefined {
  const counts = new Map<string, { count: number; formula: string }>();
  const held = texts.list().filter((entry) => 'markup' in entry && entry.action !== 'SUP');
  for (const { kind, number, revised, place, year } of held.slice(-ASKED)) {
    for (const { formula } of texts.textsOf({ kind, number, revision: { revised, place, year } })) {
      const name = formula.replace(/\([^()]*\)[^()]*$/, '');
      const known = counts.get(name);
      if (formula !== '') counts.set(name, { count: (known?.count ?? 0) + 1, formula: known?.formula ?? formula });
    }
  }
  return [...counts.values()].sort((one, other) => other.count - one.count)[0]?.formula;
}

function written(name: string, edition: Edition, formula: string): string {
  return formula.replace('{conference}', () => name).replace('{edition}', () => formatEdition(edition));
}
