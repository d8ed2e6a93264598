import type { Library } from '../corpus/library';
import type { Action, StoredDocument } from '../model/library';
import type { Command } from './command';
import { documentJson, provisionJson } from './documentJson';
import { lookUp } from './lookup';
import { documentPage, provisionPage } from './page';

export const showCommand: Command = {
  name: 'show',
  usage: 'CITATION',
  summary: 'a document of the library, or one of its provisions, to be read',
  least: 1,
  options: [],
  examples: [
    'plenary show "Resolution 25 (Rev. Bucharest, 2022)"',
    'plenary show "Resolution 25 (Rev. Bucharest, 2022), resolves 2" --json',
  ],
  async run(call) {
    // A citation without brackets needs no quotation marks in a shell, and then comes word by word.
    const { document, text, provision } = await lookUp(call.args.join(' '), call);
    if (provision) {
      return { text: provisionPage(document, provision), json: provisionJson(provision, document.designation) };
    }
    const status = statusOf(document, await call.library());
    return { text: documentPage(document, text, status), json: documentJson(document, text) };
  },
};

const DEEDS: Readonly<Record<Action, string>> = { ADD: 'adopted', MOD: 'revised', SUP: 'abrogated' };

function statusOf(document: StoredDocument, library: Library): string {
  const status = `${DEEDS[document.action]} by the Final Acts of ${document.edition}`;
  const abrogation = document.action === 'SUP' ? undefined : library.abrogationOf(document);
  return `(${status}${abrogation ? `; abrogated by those of ${abrogation.edition}` : ''})`;
}
