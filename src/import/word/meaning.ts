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
  return MEANINGS.get(name);
}

const ONE_TO_NINE = ['1', '2', '3', '4', '5', '6', '7', '8', '9'];
/** What the styles of a text and of a part after it begin with: the same in the templates of all languages. */
const TEXTS = ['res', 'resolution', 'dec', 'decision', 'rec', 'recommendation', 'opin', 'opinion'];
const PARTS = ['annex', 'appendix', 'attachment'];

const MEANINGS: ReadonlyMap<string, Meaning> = new Map([
  ...styles('designation', TEXTS, ['no', 'number']),
  ...styles('title', TEXTS, ['title']),
  ...styles('history', TEXTS, ['ref', 'date', 'history']),
  ...styles('leadIn', ['call'], ['']),
  ...styles('annex', PARTS, ['no', 'number']),
  ...styles('annexTitle', PARTS, ['title']),
  ...styles('heading', ['heading'], [...ONE_TO_NINE, 'b', 'i']),
  ...styles('heading', ['head'], ['b']),
  ...styles('heading', ['section'], [...ONE_TO_NINE, 'title']),
  ...styles('caption', ['table', 'figure'], ['no', 'title', 'legend', 'head', 'text']),
  ...styles('body', ['enumlev'], ONE_TO_NINE),
  ...styles('body', ['normal'], ['aftertitle', 'aftertitle0', 'aftercall', 'end']),
  ...styles('contents', ['toc', 'contents'], ONE_TO_NINE),
  ...styles('proposal', ['proposal'], ['']),
  ...styles('reasons', ['reasons'], ['']),
]);

function styles(meaning: Meaning, beginnings: readonly string[], endings: readonly string[]): (readonly [string, Meaning])[] {
  return beginnings.flatMap((beginning) => endings.map((ending) => [beginning + ending, meaning] as const));
}
