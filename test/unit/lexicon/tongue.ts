import { createLexicon, english, type Lexicon } from '../../../src/lexicon/lexicon';
import type { LexiconData } from '../../../src/lexicon/schema';

/**
 * An invented tongue, to show that a language is data and nothing else: letters that English lacks, Greek labels, an article that
 * is written together with its word, and plurals in front.
 */
export const TONGUE: LexiconData = {
  language: 'qya',
  name: 'Quayish',
  forms: {
    kinds: {
      Resolution: { one: 'Bevado', many: 'Tubevado', short: ['Bev'] },
      Decision: { one: 'Čizo', many: 'Tučizo', short: ['Čiz'] },
      Recommendation: { one: 'Ludo', many: 'Tuludo', short: ['Lud'] },
      Opinion: { one: 'Peno', many: 'Tupeno', short: ['Pen'] },
    },
    draft: { written: 'Skizo nova de', read: ['skizo [nova] de'] },
    revised: { written: 'Ŝan.', read: ['ŝan'] },
    smallInPlaces: ['vo'],
    union: ['QUA'],
    annexes: [{ one: 'Šiko', many: 'Tušiko' }],
    annexTo: ['lau'],
    reasons: { written: 'Ékialo:', read: ['ékialo'] },
    formula: 'L’{conference} ({edition}),',
    conference: 'Kunveno',
    skeleton: {
      title: 'Kapo',
      preambular: { leadIn: 'ékar', item: 'vi …' },
      operative: { leadIn: 'zumat', item: 'ro …' },
    },
    moved: { to: 'pelat lau', from: 'pelat vo' },
    divided: { from: 'trenat vo', into: 'kunat lau' },
    months: ['Unu', 'Duo'],
    letters: 'αβγδεζ',
    inserted: ['dua'],
    quotation: { outer: ['„', '“'], inner: ['‚', '‘'] },
    unfinished: { marks: ['NUV'], prompts: ['ro venat'] },
    doubled: ['vi'],
    signs: { item: ';', section: ',', text: '.', opens: ':', apart: ['!'] },
    adverbs: ['plu'],
    operative: 'at$',
  },
  leadIns: [
    { words: 'ékar', role: 'preambular', count: 1, addressed: 0 },
    { words: 'zumat', role: 'operative', count: 1, addressed: 1 },
  ],
  addressees: [{ words: 'l’Portestro', count: 1 }],
  parties: {
    named: [{ name: 'Portestro' }],
    offices: [{ one: 'Estro vo {of}', several: ['Tuestro vo … {of}'], all: ['tuestro ĉi'], of: ['Lampo', 'Buo'] }],
    together: [{ read: ['ĉiu'], members: ['Portestro'] }],
    acronyms: { LP: 'Lampo' },
    with: ['kun'],
    before: ['l’'],
  },
  citations: {
    written: { ofThisConference: 'vo kunveno niu', title: ', pri {title}', ofConference: 'vo l’{conference}' },
    titled: { plain: ['pri'], quoted: ['pri'] },
    numberSigns: ['num'],
    and: ['ke'],
    or: ['au'],
    through: ['gis'],
    article: ['l’'],
    bodyAfter: ['vo'],
    bodyBefore: ['farat'],
    bodyBeforeComma: [],
    thisConference: ['kunveno niu'],
    theirs: ['ilia'],
    bodies: [{ body: 'standardization', names: ['Norma Kunveno'], acronyms: ['NK'] }],
    changed: ['šanĝat'],
    near: ['supre'],
    of: ['vo', 'lau'],
    this: ['niu'],
    hereto: [],
    its: ['l’'],
    particularly: ['ĉefe'],
    within: ['en'],
    refers: ['lau', 'en'],
    continues: ['ke'],
    paragraphs: ['ero'],
    footnotes: ['noto'],
    annexOf: ['lau'],
    openers: { preambular: ['ékar', 'šelar'], operative: ['zumat', 'ordonat'] },
    openerAdverbs: ['plu'],
  },
  proposals: { costs: ['kosto ro bo'], asked: ['bo proposat'], tasks: ['zumat'] },
  consequences: {
    reasons: 'Vo {cause}: {facts}.',
    adopted: 'l’Tubevado vo {edition}',
    facts: {
      revised: '{text} zat ({revision})',
      renumbered: '{from} vo {text} zat {to}',
      retitled: 'kapo vo {text} zat „{title}“',
      abrogated: '{text} faltat',
    },
    questions: {
      abrogated: '{text} faltat',
      older: 'zat {named}',
      knowing: 'zatir {named}',
      unnamed: 'zat {named} niu',
      deleted: '{provision} vo {named} faltat',
      moved: '{from} zat {to} vo {named}',
      merged: '{from} vo {named} iĝis {to}',
      split: '{from} vo {named} iz {to} partat',
      parted: '{provision} vo {named} partat',
      unclear: '{provision} vo {named} dubat',
      retitled: 'kapo zat „{title}“',
      period: '{period} vo {named}',
    },
  },
  consolidation: {
    title: 'Tuestro kune',
    collision: 'Bum:',
    leftOut: 'Niet:',
    differ: '{proposals} bumat vo {provision}',
    sameLabel: '{proposals} plu bumat vo {provision}',
    sameDraft: '{proposals} nova bumat vo {provision}',
    abrogate: '{proposals} faltat, {others} niet',
    keep: '{proposals} restat, {others} zat',
    head: 'l’kapo',
  },
  // What the library and the importer know of a language has tests of its own.
  search: english.data.search,
  finalActs: english.data.finalActs,
};

export const tongue: Lexicon = createLexicon(TONGUE);

/** The languages of a world in which this one is written down. */
export function wordsOf(language: string): Lexicon | undefined {
  return language === tongue.language ? tongue : undefined;
}

/** A draft in it, about a text of the Example Union. */
export const DRAFT = `---
conference: Kunveno (Saltmere, 2036)
source: LUM
document: "21"
form: marked
language: qya
---

MOD LUM/21/1

# BEVADO 12 (ŜAN. {~~HAVENPORT, 2032~>SALTMERE, 2036~~})

## Lampo

L’Kunveno ({~~Havenport, 2032~>Saltmere, 2036~~}),

*ékar*

*α)* vi Bevado 4 (Ŝan. Lightburg, 2028) vo kunveno niu lumat;

*β)* vi Tubevado 7 (Havenport, 2032) ke 9 (Ŝan. Havenport, 2032) lumat, ke Tučizo 3 (Ŝan. Lightburg, 2028) ke 5 vo l’Norma Kunveno,

*plu zumat l’Portestro*

1 ro lumar, lau *ékar* α) ke β) supre;

2 ro sonar, *ékar* ζ) supre, ke Šiko 1 lau niu bevado;

2dua ro flugar, *zumat l’Maro* 1 vo Bevado 4 (Ŝan. Lightburg, 2028).

# ŠIKO 1 LAU BEVADO 12 (ŜAN. {~~HAVENPORT, 2032~>SALTMERE, 2036~~})

1 Lampo.

**Ékialo:** Buo.
`;
