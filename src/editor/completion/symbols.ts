import { nextNumber } from '../../revise/identifiers';
import { identifierOf } from '../../revise/newProposal';
import type { ProposalSymbol } from '../../markup/draft';
import { SYMBOLS } from '../libraryPick';
import type { CompletionAnswer, CompletionItem } from './answer';
import { lineAfter, lineBefore, typed } from './caret';
import type { Scene } from './scene';

/** The line above a proposal: its symbol, and the identifier with the number that follows the last one of the document. */
export function completeSymbols(scene: Scene): CompletionAnswer | undefined {
  const { caret, asked } = scene;
  const { block } = caret;
  const begun = lineBefore(caret);
  if ((block && block.type !== 'text') || lineAfter(caret).trim() !== '' || caret.before.trim() !== begun.trim())
    return undefined;
  const match = /^(\(?[A-Z]{0,3}\)?\*?)([ \t]+[\w/-]*)?$/.exec(begun);
  if (!match) return undefined;
  const [, symbol = '', rest] = match;
  if (asked === 'by typing' && rest === undefined) return undefined;
  const replace = typed(caret, begun);
  const known = ALL.filter((each) => (rest === undefined ? each.symbol.startsWith(symbol) : each.symbol === symbol));
  if (!replace || known.length === 0) return undefined;
  const identifier = nextIdentifier(scene);
  const items = known.map((each): CompletionItem => {
    const line = identifier === undefined ? `${each.symbol} ` : `${each.symbol} ${identifier}`;
    return {
      label: line.trimEnd(),
      detail: each.description,
      ...(each.detail === '' ? {} : { documentation: () => each.detail }),
      kind: 'symbol',
      insert: line,
      replace,
      filterText: line,
      ...(rest === undefined ? {} : { preselect: true }),
    };
  });
  return rest !== undefined && identifier === undefined ? undefined : { items };
}

interface SymbolLine {
  readonly symbol: ProposalSymbol;
  readonly description: string;
  readonly detail: string;
}

/** The usual symbols before the rare ones. */
const ALL: readonly SymbolLine[] = [
  ...SYMBOLS,
  { symbol: '(MOD)', description: 'Revise a text editorially', detail: '' },
  { symbol: 'ADD*', description: 'Take a text over from elsewhere', detail: '' },
  { symbol: 'SUP*', description: 'Move a text elsewhere', detail: '' },
];

/** Of the document that the front matter names; without one, of the last proposal's. */
function nextIdentifier({ caret: { draft }, world }: Scene): string | undefined {
  const own = draft.proposals.flatMap(({ identifier }) => identifier ?? []);
  const last = own.at(-1)?.split('/') ?? [];
  const source = draft.front.source.length > 0 ? draft.front.source : last.length > 2 ? last.slice(0, -2) : codes(world.source);
  const document = draft.front.document ?? last.at(-2);
  if (source.length === 0 || document === undefined) return undefined;
  const number = nextNumber([...own, ...(world.taken ?? [])], source, document);
  return identifierOf({ source, document, number });
}

function codes(source: string | undefined): readonly string[] {
  return source === undefined || source.trim() === '' ? [] : source.trim().split('/');
}
