import { Search } from '../corpus/search/search';
import { termsOf } from '../corpus/search/words';
import { excerptAround } from '../editor/searchPick';
import type { Role } from '../model/text';
import { usage } from './arguments';
import type { Call, Command } from './command';
import { editionOption, nothingHeld } from './editionOption';
import { passageJson, passagePage } from './page';

export const searchCommand: Command = {
  name: 'search',
  usage: '[WORDS…]',
  summary: 'the provisions that hold all these words, or words like them; without words, all of a role or an addressee',
  least: 0,
  options: [
    { flag: '--edition <EDITION>', summary: 'only in the texts of one conference: "Bucharest, 2022"' },
    { flag: '--role <ROLE>', summary: 'only in sections that are preambular, or operative' },
    { flag: '--addressee <NAME>', summary: 'only in sections whose lead-in addresses this one: "Secretary-General"' },
    { flag: '--limit <N>', summary: 'at most so many (20 when left out)' },
  ],
  examples: ['plenary search emergency communications', 'plenary search "remote participation" --addressee "Secretary-General"'],
  async run(call) {
    const edition = editionOption(call);
    const role = roleOption(call);
    const addressee = call.option('addressee');
    const limit = limitOption(call);
    const words = call.args.join(' ');
    if (words.trim() === '' && !role && !addressee) throw usage('search', 'give words, a role or an addressee to look for');
    const library = await call.library();
    const options = { ...(edition ? { edition } : {}), ...(role ? { role } : {}), ...(addressee ? { addressee } : {}) };
    const found = await new Search(library, call.store).search(words, options);
    const hits = found.slice(0, limit);
    const nothing = nothingHeld(library, edition, call) ?? nothingFound(words, call);
    const more = found.length > hits.length ? `\n${hits.length} of ${found.length}; --limit ${found.length} shows all\n` : '';
    return {
      text:
        hits.map(({ document, path, text, terms }) => passagePage(document, path, excerptAround(text, terms, 300))).join('\n') +
        more,
      json: hits.map((hit) => ({
        ...passageJson(hit),
        ...(hit.role ? { role: hit.role } : {}),
        ...(hit.addressee === undefined ? {} : { addressee: hit.addressee }),
      })),
      notes: hits.length === 0 ? [nothing] : [],
      exitCode: hits.length === 0 ? 1 : 0,
    };
  },
};

/** Why nothing was found: of many words, as many as one recognises one's own by. */
function nothingFound(words: string, call: Call): string {
  const asked = ['edition', 'role', 'addressee'].flatMap((name) => {
    const value = call.option(name);
    return value === undefined ? [] : `--${name} "${value}"`;
  });
  const limits = asked.length > 0 ? ` within ${asked.join(' ')}` : '';
  if (words.trim() === '') return `there is no provision${limits}`;
  const plain = words.replaceAll('"', '').trim();
  const shown = plain.length > 80 ? `${plain.slice(0, 79)}…` : plain;
  if (termsOf(words).length === 0) return `"${shown}" holds no word to look for: give one that tells more`;
  const isPhrase = plain.length < words.trim().length;
  return `no provision${limits} holds ${isPhrase ? 'in that order ' : ''}"${shown}"${isPhrase ? ': look without quotation marks, too' : ''}`;
}

/** As many as a person looks through. */
const USUAL = 20;
const ROLES: readonly Role[] = ['preambular', 'operative'];

function roleOption(call: Call): Role | undefined {
  const named = call.option('role');
  const role = ROLES.find((each) => each === named?.toLowerCase());
  if (named !== undefined && !role) throw usage('search', `--role is ${ROLES.join(' or ')}; not "${named}"`);
  return role;
}

function limitOption(call: Call): number {
  const named = call.option('limit');
  if (named === undefined) return USUAL;
  if (!/^[1-9]\d{0,5}$/.test(named)) throw usage('search', `--limit is a number from 1; not "${named}"`);
  return Number(named);
}
