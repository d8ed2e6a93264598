import { isChange } from '../../src/markup/marks';
import type { Passage } from '../../src/markup/passage';
import { edit, misspelt, textPieces, unmarked, type Field, type Mistake, type Planter } from './field';

/** The reasons are gone: all of them, their words, or the word that says what they are. */
export const reasonsRemoved: Planter = (field) => {
  const { proposal, draft } = field;
  const first = proposal.reasons[0]?.span;
  const last = proposal.reasons.at(-1)?.span;
  if (!first || !last) return [];
  const opening = /^\*\*[^*]+\*\*\s*/.exec(draft.source.slice(first.from, first.to))![0];
  const also = headLines(field);
  return [
    { ...edit({ from: first.from, to: last.to }, ''), also },
    { ...edit({ from: first.from + opening.trimEnd().length, to: last.to }, ''), also },
    { ...edit({ from: first.from, to: first.from + opening.length }, ''), also },
  ];
};

/** Another symbol than the one for a text that is revised, one that is none, or no symbol at all. */
export const symbolChanged: Planter = (field) => {
  const { symbolSpan, symbol = '' } = field.proposal;
  if (!symbolSpan) return [];
  const span = { from: symbolSpan.from, to: symbolSpan.from + symbol.length };
  const line = { from: symbolSpan.from, to: symbolSpan.to };
  const others = ['ADD', 'ADD*', 'SUP', 'SUP*', 'NOC', symbol.toLowerCase(), `${symbol[0]}${symbol}`];
  return [...others.map((other) => edit(span, other)), edit(line, '')].map((each) => ({ ...each, also: headLines(field) }));
};

/**
 * The identifier of a proposal has a slip in it: of form, or against what the front matter says. Another running number is none:
 * the numbers before it may be those of other files.
 */
export const identifierBent: Planter = ({ proposal: { identifier, symbol = '', symbolSpan } }) => {
  if (!identifier || !symbolSpan) return [];
  const parts = identifier.split('/');
  const [source, document, number] = [parts.slice(0, -2).join('/'), parts.at(-2)!, parts.at(-1)!];
  const from = symbolSpan.to - identifier.length;
  const bent = [
    `${source}${document}/${number}`,
    `${source}/${document}`,
    `${source}/${document}/`,
    `${source}/${document}-${number}`,
    `${source}/${document}/${number}/${number}`,
    `${source}//${document}/${number}`,
    `${source}/${document}/O`,
    `${source}/${Number.parseInt(document) + 1}/${number}`,
    `${source}/${document.replace(/\d+$/, '')}/${number}`,
    `${source.toLowerCase()}/${document}/${number}`,
    `${source.slice(1)}/${document}/${number}`,
    '',
  ];
  return [...new Set(bent)]
    .filter((each) => each !== identifier)
    .map((each) => edit({ from: each === '' ? symbolSpan.from + symbol.length : from, to: symbolSpan.to }, each));
};

/** What names the coming conference in a heading, the formula or a citation of the text itself names the last one still. */
export const revisionNotUpdated: Planter = ({ draft, proposal }) => {
  const coming = draft.front.conference ?? '';
  return proposal.text.flatMap((block) => {
    if (block.type !== 'text') return [];
    return block.scan.marks.filter(isChange).flatMap((mark): Mistake[] => {
      const added = mark.added ? block.source.slice(mark.added.from, mark.added.to) : '';
      const isUpdate = mark.kind === 'substitution' && added !== '' && coming.toLowerCase().includes(added.toLowerCase());
      const old = mark.deleted ? block.source.slice(mark.deleted.from, mark.deleted.to) : '';
      return isUpdate ? [edit({ from: mark.from + block.span.from, to: mark.to + block.span.from }, old)] : [];
    });
  });
};

/** The title has a slip in it, has lost a word, or has one too many. */
export const titleBent: Planter = (field, random) => {
  const title = titleOf(field);
  if (!title) return [];
  const words = [...title.words.matchAll(/\p{L}{3,}/gu)];
  return words.flatMap(({ 0: word, index }): Mistake[] => {
    const span = unmarked(title, { from: index, to: index + word.length });
    if (!span) return [];
    const { source } = field.draft;
    const rest = { from: span.from, to: source[span.to] === ' ' ? span.to + 1 : span.to };
    return [edit(span, misspelt(word, random)), edit(rest, ''), edit(span, `${word} ${random.one(words)![0]}`)];
  });
};

function titleOf({ passages, text }: Field): Passage | undefined {
  return passages.find(({ kind, at }) => kind === 'heading' && at === text.titleSpan?.from) ?? passages[1];
}

/** Where a proposal says what it is: its symbol and its designation. */
function headLines({ proposal, pieces }: Field): readonly number[] {
  const heading = textPieces(pieces)[0];
  return [proposal.symbolSpan?.from, heading?.span.from].filter((at) => at !== undefined);
}
