import assert from 'node:assert/strict';
import { Library } from '../../../src/corpus/library';
import { Search } from '../../../src/corpus/search/search';
import { createLexicon, english, type Lexicon } from '../../../src/lexicon/lexicon';
import { readActsFile, type ReadActs } from '../../../src/import/readFile';
import { akn, recitals, section, statement } from '../../support/akn';
import { memoryStore } from '../../support/memoryStore';
import { typesetPdf, OFFICE } from '../../support/pdf';
import { i, importWord, p } from '../../support/word';

/** As much Spanish as the texts below need. */
const SPANISH: Lexicon = createLexicon({
  ...english.data,
  language: 'es',
  name: 'Spanish',
  forms: {
    ...english.data.forms,
    kinds: {
      Resolution: { one: 'Resolución', many: 'Resoluciones', short: ['Res'] },
      Decision: { one: 'Acuerdo', many: 'Acuerdos', short: ['Ac'] },
      Recommendation: { one: 'Recomendación', many: 'Recomendaciones', short: ['Rec'] },
      Opinion: { one: 'Ruego', many: 'Ruegos', short: ['Ru'] },
    },
    annexes: [{ one: 'Anexo', many: 'Anexos' }],
    annexTo: ['a la|al'],
    letters: 'abcdefghijklmnñopqrstuvwxyz',
    adverbs: ['además'],
    operative: '^(?:resuelve|encarga|invita)$',
  },
  citations: { ...english.data.citations, and: ['y', 'e'], or: ['o'] },
  search: {
    ...english.data.search,
    stopWords: ['que', 'de', 'la', 'el', 'lo'],
    plurals: [
      { ending: 'ces', singular: 'z' },
      { ending: 's', singular: '' },
    ],
    addressees: { manner: ['en|con'], infinitive: 'a', before: ['a', 'al', 'los'] },
  },
  finalActs: {
    ...english.data.finalActs,
    formula: ['La'],
    parts: { ...english.data.finalActs.parts, part: 'parte', signatories: ['signatari'], alone: ['signatarios'] },
    front: { notes: ['prólogo'], notesOf: [], contents: ['índice'] },
    leadIns: { verbs: ['resuelve', 'encarga', 'invita'], adjectives: ['consciente'], participle: '.ndo$', notParticiples: [] },
  },
});

const FORMULA = 'La Conferencia General de la Unión Ejemplar (Havenport, 2032),';
const NAME = 'RESOLUCIÓN 7 (REV. HAVENPORT, 2032)';
const ANNEX = `ANEXO 1 A LA ${NAME}`;
const LEAD_IN = 'encarga al Secretario General, en consulta con los puertos';
/** As far as the letter that only this alphabet has. */
const RECITALS = [...'abcdefghijklmnño'].map((letter) => ({ letter, text: `que el faro ${letter.toUpperCase()} se apaga;` }));

const ACTS = [
  'PRÓLOGO',
  'Unas palabras.',
  'ÍNDICE',
  `${NAME} – Faros y boyas ..... 3`,
  'PARTE I – RESOLUCIONES',
  NAME,
  'Faros y boyas',
  FORMULA,
  'considerando',
  ...RECITALS.map(({ letter, text }) => `${letter}) ${text}`),
  LEAD_IN,
  '1 que compre aceite;',
  '2 que cuente las luces.',
  ANNEX,
  'Lista de faros',
  'Norte y sur.',
  'PARTE II – SIGNATARIOS',
  'La isla de los Cangrejos',
].join('\n\n');

function read(content: string | Uint8Array, lexicon?: Lexicon): Promise<ReadActs> {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  return readActsFile(bytes, lexicon ? { lexicon } : {});
}

const blocksOf = (acts: ReadActs): readonly string[] => acts.documents[0]!.markup.trimEnd().split('\n\n');

describe('import: Final Acts in another language', () => {
  it('needs no more than the words of that language', async () => {
    const acts = await read(ACTS, SPANISH);
    assert.deepEqual(acts.warnings, []);
    assert.equal(acts.unplacedCharacters, 0);
    assert.deepEqual(Object.keys(acts.furniture).sort(), ['contents', 'notes', 'parts', 'signatories']);
    const [document, ...others] = acts.documents;
    assert.deepEqual(others, []);
    assert.deepEqual(
      [document!.kind, document!.number, document!.revised, document!.title, document!.edition],
      ['Resolution', 7, true, 'Faros y boyas', 'Havenport, 2032'],
    );
    assert.deepEqual(blocksOf(acts), [
      `# ${NAME}`,
      '## Faros y boyas',
      FORMULA,
      '*considerando*',
      ...RECITALS.map(({ letter, text }) => `*${letter})* ${text}`),
      `*${LEAD_IN}*`,
      '1 que compre aceite;',
      '2 que cuente las luces.',
      `# ${ANNEX}`,
      '## Lista de faros',
      'Norte y sur.',
    ]);
    await assert.rejects(read(ACTS), { name: 'ImportError' }, 'in English these are no Final Acts');
  });

  it('reads every format with them', async () => {
    const preamble = recitals('considerando', 'a) que los faros se apagan;', 'b) que hay niebla,');
    const body = section('encarga al Secretario General', '1 que compre aceite;', '2 que cuente las luces.');
    const xml = akn(
      statement({ title: 'Faros', preamble, body })
        .replace('RESOLUTION', 'RESOLUCIÓN')
        .replace(/The General.*?\),/, FORMULA),
    );
    const typed = [NAME, 'Faros', FORMULA].map((text) => p(text)).join('');
    const word = { body: typed + p(i('considerando')) + p('a) que los faros se apagan;') + p('b) que hay niebla,') };
    const operative = p(i('encarga al Secretario General')) + p('1 que compre aceite;') + p('2 que cuente las luces.');
    const pdf = await typesetPdf(
      {
        copy: [
          { as: 'designation', text: NAME },
          { as: 'title', text: 'Faros' },
          { as: 'formula', text: FORMULA },
          { as: 'leadIn', text: 'considerando' },
          { as: 'item', label: '*a)*', text: 'que los faros se apagan;' },
          { as: 'item', label: '*b)*', text: 'que hay niebla,' },
          { as: 'leadIn', text: 'encarga al Secretario General' },
          { as: 'item', label: '1', text: 'que compre aceite;' },
          { as: 'item', label: '2', text: 'que cuente las luces.' },
        ],
      },
      OFFICE,
    );
    const all = [
      await read(xml, SPANISH),
      await importWord({ body: word.body + operative }, { lexicon: SPANISH }),
      await read(pdf, SPANISH),
    ];
    for (const acts of all) {
      assert.deepEqual(blocksOf(acts).slice(3), [
        '*considerando*',
        '*a)* que los faros se apagan;',
        '*b)* que hay niebla,',
        '*encarga al Secretario General*',
        '1 que compre aceite;',
        '2 que cuente las luces.',
      ]);
    }
  });

  it('finds provisions in a library in that language, by words and by addressee', async () => {
    const acts = await read(ACTS, SPANISH);
    const library = new Library([acts], [], SPANISH);
    const { sections, annexes } = library.text(acts.documents[0]!);
    assert.deepEqual(
      sections.map(({ role }) => role),
      ['preambular', 'operative'],
    );
    assert.deepEqual(
      annexes.map(({ path }) => path),
      ['Anexo 1'],
    );
    const search = new Search(library, memoryStore());
    const pathsOf = async (words: string): Promise<readonly string[]> => (await search.search(words)).map(({ path }) => path);
    assert.deepEqual(await pathsOf('la luz'), [`${LEAD_IN} 2`]);
    assert.deepEqual(await pathsOf('que'), [], 'every sentence has that word');
    const addressed = await search.search('', { addressee: 'secretario general' });
    assert.deepEqual(
      addressed.map(({ path, addressee }) => [path, addressee]),
      [
        [`${LEAD_IN} 1`, 'Secretario General'],
        [`${LEAD_IN} 2`, 'Secretario General'],
      ],
    );
  });
});
