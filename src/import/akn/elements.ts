/** What an element does to the text in it. Elements that are in none of these sets part paragraphs. */

/** They stand within a paragraph. */
export const INLINE: ReadonlySet<string> = new Set(
  (
    'a abbr affectedDocument b change concept courtType date def del docAuthority docCommittee docDate docIntroducer ' +
    'docJurisdiction docketNumber docNumber docProponent docPurpose docStage docStatus docType em entity event fillIn ' +
    'font i inline ins legislature location mmod mod mref neutralCitation noteRef object opinion ' +
    'organization outcome party person placeholder quantity quotedText ref relatedDocument rmod role rref session ' +
    'shortTitle small span strike strong sub sup term time u vote'
  ).split(' '),
);

export const ITALIC: ReadonlySet<string> = new Set(['i', 'em']);

/** What they hold is no text. */
export const WITHOUT_TEXT: ReadonlySet<string> = new Set(['meta', 'remark', 'presentation']);

/** They hold what stands around the documents, of these kinds. */
export const FURNITURE: ReadonlyMap<string, string> = new Map([
  ['toc', 'contents'],
  ['coverPage', 'cover'],
  ['conclusions', 'signatories'],
]);

/** They head what stands below them. */
export const HEADINGS: ReadonlySet<string> = new Set(['heading', 'subheading', 'crossHeading']);

/** They hold the designation and the title of a text. */
export const FRONT: ReadonlySet<string> = new Set(['preface', 'longTitle', 'coverPage']);
