import { formatDesignation, formatEdition, sameEdition } from '../../citations/designation';
import type { Conferences } from '../../citations/conferences';
import { ACRONYM } from '../../citations/patterns';
import type { Lexicon } from '../../lexicon/lexicon';
import { spanInDraft } from '../../markup/passage';
import type { Body, Citation } from '../../model/citation';
import type { Designation, Edition } from '../../model/designation';
import { detect } from '../detection';
import type { Detector, TextRule, World } from '../rule';
import { hitsOf } from './cited';
import { keyOfCitation, sharingBrackets, type CitationAmongAll } from './hits';
import { meetInstead } from './replace';

/** A citation whose words name one body, while place and year are those at which another met. */
export const wrongBody: TextRule = {
  code: 'citation/wrong-body',
  severity: 'warning',
  reads: 'the accepted text',
  prose: true,
  counted: (count) => (count === 1 ? '1 citation that names the wrong body' : `${count} citations that name the wrong body`),
  judge: (text, world) =>
    hitsOf(detect(wrongBodies, text, world)).map((hit) => {
      const { passage, citation } = hit;
      const { lexicon } = world.draft;
      const revision = citation.designation.revision!;
      const name = formatDesignation(citation.designation);
      const [met] = world.texts.conferences.bodiesAt(revision);
      const said = nameOf(citation.body, lexicon);
      const fixes = meant(citation, world).flatMap((edition) => {
        const other: Designation = { ...citation.designation, revision: { revised: revision.revised, ...edition } };
        return meetInstead(hit, other, 'Write', text.asMark, lexicon) ?? [];
      });
      return {
        message: `${formatEdition(revision)} was a meeting of ${nameOf(met!, lexicon)}, and this says that ${name} is of ${said}: one of the two is wrong.`,
        span: spanInDraft(passage, citation.revisionSpan!),
        key: `${keyOfCitation(citation)} ${citation.body}`,
        name,
        passage,
        fixes,
      };
    }),
};

/** Brackets that a list shares are wrong once. */
const wrongBodies: Detector<CitationAmongAll> = {
  find({ isDesignation, words }, { finder, texts }) {
    const all = isDesignation ? [] : finder.citations(words);
    return all
      .filter((citation) => isWrong(citation, texts.conferences) && sharingBrackets({ citation, all }).at(-1) === citation)
      .map((citation) => ({ citation, all }));
  },
};

function isWrong({ body, bodyFrom, designation: { revision }, revisionSpan }: Citation, conferences: Conferences): boolean {
  if (bodyFrom !== 'words' || !revision || !revisionSpan || ACRONYM.test(revision.place)) return false;
  const bodies = conferences.bodiesAt(revision);
  return bodies.length > 0 && !bodies.includes(body);
}

/** The meetings of the named body in the same year or at the same place, and the coming conference where that is what is named. */
function meant(
  { body, ofThisConference, designation: { revision } }: Citation,
  { texts, conference }: World,
): readonly Edition[] {
  if (ofThisConference) return conference ? [conference] : [];
  const all = texts.conferences.editionsOf(body).filter((edition) => revision && !sameEdition(edition, revision));
  return [...all.filter(({ year }) => year === revision?.year), ...all.filter(({ place }) => place === revision?.place)].slice(
    0,
    2,
  );
}

/** A body as people call it: by its acronym, else by its first name. */
function nameOf(body: Body, { data }: Lexicon): string {
  const found = data.citations.bodies.find((one) => one.body === body);
  return found?.acronyms[0] ?? (found?.names[0] ?? body).replace(/[[\]]/g, '');
}
