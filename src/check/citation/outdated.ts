import { formatDesignation } from '../../citations/designation';
import { spanInDraft } from '../../markup/passage';
import type { Entry } from '../../model/library';
import type { Fix, TextEdit } from '../../model/problem';
import { replaceWords } from '../../revise/replaceWords';
import type { CheckedText, TextRule, World } from '../rule';
import { quote } from '../wording';
import { isCitedAnew, lacksTitle, titleEdit } from './addTitle';
import { compareTitles, inPlaceOf, type TitleRepair } from './compareTitles';
import { keyOfCitation, type CitationHit } from './hits';
import { citeInstead } from './replace';
import { saidTitle } from './saidTitle';
import { citationsWithFate } from './superseded';
import { designationOf, titleIn, titleOf } from './titles';

/**
 * A citation that names an earlier revision than the latest one before the draft's conference. Adopted texts do so on
 * purpose, so it is a question to the drafter, who is asked once in introduction and reasons. Where a text names its own
 * earlier revisions, or both revisions of another, it plainly speaks of the past.
 */
export const outdated: TextRule = {
  code: 'citation/outdated',
  severity: 'info',
  reads: 'the accepted text',
  prose: true,
  counted: (count) => (count === 1 ? '1 citation of an earlier revision' : `${count} citations of earlier revisions`),
  judge(text, world) {
    const seen = new Set<string>();
    return citationsWithFate('newer', text, world).flatMap(({ hit, by }) => {
      const key = keyOfCitation(hit.citation);
      if ((text.kind === 'prose' && seen.has(key)) || isOfThePast(hit, by, text)) return [];
      seen.add(key);
      const newer = designationOf(by);
      const name = formatDesignation(hit.citation.designation);
      const fix = updateFix(hit, by, text, world);
      return [
        {
          message: `${name} is an earlier revision: the latest is ${formatDesignation(newer)}, ${quote(by.title)}.`,
          span: spanInDraft(hit.passage, hit.citation.designationSpan),
          key,
          name,
          passage: hit.passage,
          fixes: fix ? [{ ...fix, preferred: true }] : [],
          related: titleIn(world.texts, by),
        },
      ];
    });
  },
};

function isOfThePast({ citation: { designation }, all }: CitationHit, newer: Entry, { own }: CheckedText): boolean {
  if (own && own.kind === designation.kind && own.number === designation.number) return true;
  const key = keyOfCitation({ designation: designationOf(newer) });
  return all.some((other) => keyOfCitation(other) === key);
}

/** Names the newer revision, and gives it its title where the older one's follows the citation, or where the drafter cites it anew. */
function updateFix(hit: CitationHit, newer: Entry, text: CheckedText, world: World): Fix | undefined {
  const fix = citeInstead(hit, designationOf(newer), 'Update to', text.asMark, world.draft.lexicon);
  if (!fix) return undefined;
  const title = titleEdits(hit, newer, text, world);
  return areApart([...fix.edits, ...title]) ? { ...fix, edits: [...fix.edits, ...title] } : fix;
}

function titleEdits(hit: CitationHit, newer: Entry, text: CheckedText, world: World): readonly TextEdit[] {
  const { lexicon } = world.draft;
  const isWanted = text.kind === 'proposed' && isCitedAnew(hit, text) && lacksTitle(hit, text, lexicon);
  const added = isWanted ? titleEdit(hit, newer, text.asMark, lexicon) : undefined;
  if (added) return [added];
  return titleRepairs(hit, newer, world).map((repair) => replaceWords(hit.passage, repair.span, repair.text, text.asMark));
}

function titleRepairs(hit: CitationHit, newer: Entry, { texts, conference, draft: { lexicon } }: World): readonly TitleRepair[] {
  const said = saidTitle(hit, lexicon);
  if (!said) return [];
  const { words } = hit.passage;
  const now = compareTitles(words, said, newer.title, lexicon);
  if (now.relation === 'same') return [];
  const older = titleOf(hit.citation.designation, texts, conference);
  const then = older && compareTitles(words, said, older.title, lexicon);
  if (!then || then.relation === 'other') return now.relation === 'slip' ? now.repairs : [];
  const whole = { from: said.from, to: then.end };
  const near = compareTitles(
    words,
    { ...whole, isClosed: true, ...(then.isWhole ? { isWhole: true } : {}) },
    newer.title,
    lexicon,
  );
  // Where the two titles have little in common, one takes the place of the other.
  const few = near.repairs.length > 0 && near.repairs.length <= Math.max(1, near.common / 2);
  return few ? near.repairs : [{ span: whole, text: inPlaceOf(words.slice(said.from), newer.title) }];
}

function areApart(edits: readonly TextEdit[]): boolean {
  const sorted = [...edits].sort((one, other) => one.span.from - other.span.from);
  return sorted.every(({ span }, index) => index === 0 || sorted[index - 1]!.span.to <= span.from);
}
