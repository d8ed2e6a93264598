import { editionOfConference, formatEdition } from '../citations/designation';
import { setFrontMatter } from '../markup/frontMatter';
import type { Library } from '../corpus/library';
import type { Edition } from '../model/designation';
import type { StoredDocument } from '../model/library';
import { newProposal, type ProposalRequest } from '../revise/newProposal';
import { usage } from './arguments';
import type { Call, Command } from './command';
import { findBaseText } from './lookup';
import { readProposalOptions } from './proposalOptions';
import { printedText } from './text';

export const newCommand: Command = {
  name: 'new',
  usage: 'mod|add|sup|noc CITATION-or-TITLE',
  summary: 'a new proposal about a text of the library, or (add) for a new one',
  least: 2,
  options: [
    { flag: '--source <CODE>', summary: 'who proposes; for a joint proposal again, or with commas' },
    { flag: '--document <DOCUMENT>', summary: 'the number of the document, with its addendum: 44A1' },
    { flag: '--number <NUMBER>', summary: 'the number of the proposal in the document' },
    { flag: '--conference <CONFERENCE>', summary: 'the coming conference: "Doha, 2026", with or without its name' },
  ],
  examples: [
    'plenary new mod "Resolution 25" --source EUR --document 44A1 --number 1 -o resolution-25.itu.md',
    'plenary new add "Title of a new resolution" --source B,CAN --document 12 --number 2 --conference "Doha, 2026"',
  ],
  async run(call) {
    const [symbol, ...words] = call.args;
    const request = {
      symbol: readSymbol(symbol ?? ''),
      ...readProposalOptions('new', call),
      conference: call.option('conference') ?? call.world.product.conference,
    };
    const edition = editionOfConference(request.conference);
    if (request.symbol === 'ADD') {
      const model = newest(await call.library());
      return printedText(newProposal({ ...request, title: words.join(' '), ...(model ? { base: model } : {}) }));
    }
    const base = await findBaseText(words.join(' '), edition, call);
    const draft = newProposal({ ...request, base });
    return printedText(await naming(base, draft, request.symbol, edition, call), { base: base.designation });
  },
};

type NewSymbol = ProposalRequest['symbol'];

function readSymbol(word: string): NewSymbol {
  const symbol = word.toUpperCase();
  if (symbol === 'MOD' || symbol === 'ADD' || symbol === 'SUP' || symbol === 'NOC') return symbol;
  throw usage('new', `"${word}" is no symbol: write mod, add, sup or noc`);
}

/** A text whose formula a new one can follow. */
function newest(library: Library): StoredDocument | undefined {
  return library.list().findLast((document) => document.action !== 'SUP');
}

/** Where another revision than the latest was asked for, the draft has to say so, or it would be compared with the latest. */
async function naming(
  base: StoredDocument,
  draft: string,
  symbol: NewSymbol,
  conference: Edition | null,
  call: Call,
): Promise<string> {
  const usual = (await call.library()).baseFor(base, conference ?? undefined);
  return symbol === 'MOD' && usual !== base ? setFrontMatter(draft, 'base', formatEdition(base)) : draft;
}
