import { formatDesignation, sameEdition } from '../../citations/designation';
import { spanInDraft } from '../../markup/passage';
import type { Citation } from '../../model/citation';
import type { Designation, Edition } from '../../model/designation';
import { detect } from '../detection';
import type { CheckedText, Detector, Fault, TextRule, World } from '../rule';
import { messageOfDoubt, preferFirst, type Doubt } from './doubt';
import { doubtOfBody } from './elsewhere';
import { keyOfCitation, sharingBrackets, type CitationAmongAll, type CitationHit } from './hits';
import { citeInstead, meetInstead } from './replace';
import { saidTitle } from './saidTitle';
import { designationOf, ownerOf } from './titles';

/**
 * A citation of a text that does not exist: of the conference, or of another body's conference that never met there and then.
 * What nobody can tell, such as older revisions of conferences that were not imported, is never reported.
 */
export const unknown: TextRule = {
  code: 'citation/unknown',
  severity: 'error',
  reads: 'the accepted text',
  prose: true,
  counted: (count) =>
    count === 1 ? '1 citation of a text that does not exist' : `${count} citations of texts that do not exist`,
  judge(text, world) {
    // Whoever prints a text knows what else it adopts; what the coming conference will adopt, nobody knows.
    const coming = text.kind === 'adopted' ? undefined : world.conference;
    const ours = text.citations.flatMap((hit) => {
      const doubt = doubtAbout(hit.citation, world, coming);
      return doubt ? [{ hit, doubt }] : [];
    });
    const elsewhere = detect(doubtfulElsewhere, text, world).flatMap(({ passage, facts }) =>
      facts.map(({ citation, all, doubt }) => ({ hit: { passage, citation, all }, doubt })),
    );
    return faultsOf([...ours, ...elsewhere], text, world);
  },
};

/** Why a text of the conference cannot exist. */
export function doubtAbout(
  citation: Citation,
  { existing, texts }: Pick<World, 'existing' | 'texts'>,
  coming: Edition | undefined,
): Doubt | undefined {
  const { designation } = citation;
  if (texts.isEmpty || (coming && designation.revision && sameEdition(designation.revision, coming))) return undefined;
  return existing.doubt(designation, coming) ?? doubtOfBody(citation, texts.conferences);
}

interface Doubtful {
  readonly hit: CitationHit;
  readonly doubt: Doubt;
}

/** Finds the doubtful citations of other bodies' texts. */
const doubtfulElsewhere: Detector<CitationAmongAll & Pick<Doubtful, 'doubt'>> = {
  find({ isDesignation, words }, { finder, texts }) {
    const all = isDesignation ? [] : finder.citations(words);
    return all.flatMap((citation) => {
      const doubt = citation.body === 'conference' ? undefined : doubtOfBody(citation, texts.conferences);
      return doubt ? [{ citation, all, doubt }] : [];
    });
  },
};

/** Brackets that a list shares are wrong once, however many texts are named before them. */
function faultsOf(found: readonly Doubtful[], text: CheckedText, world: World): readonly Fault[] {
  const { lexicon } = world.draft;
  const seen = new Set<string>();
  return found.flatMap(({ hit, doubt }) => {
    const { passage, citation } = hit;
    const isShared = doubt.isOfConference && sharingBrackets(hit).length > 1;
    const brackets = `${passage.at} ${citation.revisionSpan?.from}`;
    if (isShared && seen.has(brackets)) return [];
    seen.add(brackets);
    const instead = isShared ? meetInstead : citeInstead;
    const likely = { ...doubt, meant: withTitle(hit, doubt, world) };
    const fixes = likely.meant.flatMap((meant) => instead(hit, meant, 'Replace by', text.asMark, lexicon) ?? []);
    return [
      {
        message: messageOfDoubt(citation.designation, likely),
        span: spanInDraft(passage, (isShared && citation.revisionSpan) || citation.designationSpan),
        key: keyOfCitation(citation),
        name: formatDesignation(citation.designation),
        passage,
        // An adopted text is wrong in print, and handed in by nobody.
        ...(text.kind === 'adopted' ? { severity: 'warning' as const } : {}),
        fixes: preferFirst(fixes),
      },
    ];
  });
}

/** Where the title of a text stands behind a number that does not exist, that text is meant and no other. */
function withTitle(hit: CitationHit, { meant, isOfConference }: Doubt, { texts, draft }: World): readonly Designation[] {
  const said = isOfConference ? undefined : saidTitle(hit, draft.lexicon);
  const owner = said && ownerOf(hit.passage.words, said, hit.citation.designation, texts, draft.lexicon);
  if (!owner) return meant;
  const { revision } = hit.citation.designation;
  return [revision ? designationOf(owner) : { kind: owner.kind, number: owner.number }];
}
