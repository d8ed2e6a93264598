/** What a paragraph is, by its style. */
export type Meaning =
  | 'designation'
  | 'title'
  | 'leadIn'
  | 'annex'
  | 'annexTitle'
  | 'heading'
  | 'caption'
  | 'body'
  | 'contents'
  /** The history of a text under its title: where it was adopted before. */
  | 'history'
  /** The symbol and identifier above a proposal. */
  | 'proposal'
  | 'reasons';

/**
 * What the styles of ITU's templates, and those of Word that mean the same, are for, by their name or identifier:
 * case, blanks and strokes differ from template to template. Undefined for all others.
 */
export function meaningOf(style: string): Meaning | undefined {
  const name = style.toLowerCase().replace(/[\s_-]+/g, '');
  return FACTS.find(([names]) => names.test(name))?.[1];
}

const FACTS: readonly (readonly [RegExp, Meaning])[] = [
  [/^(?:res|resolution|dec|decision|rec|recommendation|opin|opinion)(?:no|number)$/, 'designation'],
  [/^(?:res|resolution|dec|decision|rec|recommendation|opin|opinion)title$/, 'title'],
  [/^(?:res|resolution|dec|decision|rec|recommendation|opin|opinion)(?:ref|date|history)$/, 'history'],
  [/^call$/, 'leadIn'],
  [/^(?:annex|appendix|attachment)(?:no|number)$/, 'annex'],
  [/^(?:annex|appendix|attachment)title$/, 'annexTitle'],
  [/^(?:heading[1-9bi]|headb|section[1-9]|sectiontitle)$/, 'heading'],
  [/^(?:table|figure)(?:no|title|legend|head|text)$/, 'caption'],
  [/^(?:enumlev[1-9]|normalaftertitle|normalaftertitle0|normalaftercall|normalend)$/, 'body'],
  [/^(?:toc[1-9]|contents[1-9])$/, 'contents'],
  [/^proposal$/, 'proposal'],
  [/^reasons$/, 'reasons'],
];
