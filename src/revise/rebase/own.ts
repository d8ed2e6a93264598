import { bringOwnCitations } from '../../citations/self';
import type { Lexicon } from '../../lexicon/lexicon';
import { applyEdits } from '../../markup/edits';
import type { Designation, Edition } from '../../model/designation';
import { pairUnits } from '../pair';
import { readUnits, type Unit } from '../unit';
import { remarksIn } from './accepted';

/**
 * A draft in which designation, formula, headings of annexes and the text's citations of itself name the conference wherever
 * the base would, brought there. A drafter who left one of them as it was in force did not change it. What the drafter cites
 * by himself stays.
 * @param base the text in force, and `brought` the same text brought to the conference
 */
export function bringDraft(
  draft: string,
  base: string,
  brought: string,
  own: Designation,
  edition: Edition,
  lexicon: Lexicon,
): string {
  const [before, wanted] = [readUnits(base, lexicon), readUnits(brought, lexicon)];
  const inForce = new Map(wanted.map((unit, index) => [unit, before[index]!]));
  const units = readUnits(draft, lexicon);
  const counted = units.filter(({ text }) => text !== '');
  const texts = new Map<Unit, string>();
  let at = 0;
  for (const pair of pairUnits(wanted, counted, lexicon)) {
    if (!pair.revised) continue;
    // The names of footnotes are the base's there, and the draft's here.
    const unit = counted[at++];
    const old = pair.base && inForce.get(pair.base);
    if (!unit || !old || old.text === pair.base.text) continue;
    const asInForce = pair.base.text + remarksIn(unit.typed, lexicon).join('');
    texts.set(
      unit,
      unit.text === old.text ? asInForce : applyEdits(unit.typed, bringOwnCitations(unit.typed, own, edition, lexicon)),
    );
  }
  return units.map((unit) => texts.get(unit) ?? unit.typed).join('\n\n');
}
