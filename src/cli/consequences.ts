import { editionOfConference, formatEdition, parseEdition } from '../citations/designation';
import { adviceOn, nameOfEvent, wordsAround } from '../editor/consequences/describe';
import { consequencesOf, happenedAt, happenedTo } from '../editor/consequences/happened';
import { consequencesIn } from '../editor/consequences/inDraft';
import { identifiersIn } from '../editor/proposalDefaults';
import { listed } from '../check/wording';
import type { Library } from '../corpus/library';
import { readDraft, type Draft } from '../markup/draft';
import type { Edition } from '../model/designation';
import type { CitingPlace } from '../revise/consequences/consequences';
import type { Consequences } from '../revise/consequences/draft';
import { isUpdated, writeConsequentialProposals } from '../revise/consequences/proposals';
import { nextNumber } from '../revise/identifiers';
import type { Call, Command, Result } from './command';
import { consequencesJson } from './consequencesJson';
import { Failure } from './failure';
import { readDesignation } from './lookup';
import { readProposalOptions } from './proposalOptions';
import { nameOf, readSource } from './read';

const NAME = 'consequences';

export const consequencesCommand: Command = {
  name: NAME,
  usage: 'DRAFT|CITATION|EDITION',
  summary: 'the texts that cite what a draft, or a conference, changes; and the proposals that update them',
  least: 1,
  options: [
    { flag: '--proposals', summary: 'print a draft with one MOD for each text to be updated (as -o does), not the list' },
    { flag: '--with-open', summary: 'propose also texts in which somebody has to decide about every citation' },
    { flag: '--since <EDITION>', summary: 'against the revision of that conference, not the one before: "Dubai, 2018"' },
    { flag: '--conference <CONFERENCE>', summary: 'the coming conference: "Doha, 2026"; of a draft, the one that it is for' },
    { flag: '--source <CODE>', summary: 'who proposes; for a joint proposal again, or with commas; else as the draft has it' },
    { flag: '--document <DOCUMENT>', summary: 'the number of the document, with its addendum; else as the draft has it' },
    { flag: '--number <NUMBER>', summary: 'the number of the first proposal; else the one after those of the draft' },
  ],
  examples: [
    'plenary consequences draft.itu.md',
    'plenary consequences draft.itu.md -o consequential.itu.md',
    'plenary consequences "Resolution 25" --proposals --source EUR --document 44A1',
    'plenary consequences "Bucharest, 2022" --since "Dubai, 2018" --json',
  ],
  async run(call) {
    const library = await call.library();
    if (library.isEmpty && library.faults.length === 0)
      throw new Failure(`the library ${call.store.location} is empty: import Final Acts first`, 1);
    const subject = await readSubject(call, library);
    const { found } = subject;
    const notes = skippedNotes(found);
    if (found.events.length === 0) {
      const nothing = 'nothing happens here to a text that others could cite';
      return {
        text: '',
        json: { ...consequencesJson(found, library) },
        notes: notes.length > 0 ? notes : [nothing],
        exitCode: 1,
      };
    }
    const wanted = call.flag('proposals') || (call.option('output') !== undefined && !call.flag('json'));
    return wanted ? propose(subject, call, library, notes) : list(found, library, notes);
  },
};

interface Subject {
  readonly found: Consequences;
  readonly conference: string;
  readonly draft?: Draft;
}

/** A file, or what the words name: a text, or a conference. */
async function readSubject(call: Call, library: Library): Promise<Subject> {
  const [path = '', ...rest] = call.args;
  const since = editionIn('since', call);
  if (rest.length === 0 && (path === '-' || (await call.world.files.kind(path)))) {
    if (since) throw new Failure(`--since is for texts of the library; ${nameOf(path)} goes by what it revises`);
    const draft = readDraft(await readSource(call.world.files, path));
    const conference = call.option('conference') ?? draft.front.conference ?? call.world.product.conference;
    return { found: consequencesIn(draft, library), conference, draft };
  }
  const words = call.args.join(' ');
  const conference = call.option('conference') ?? call.world.product.conference;
  const coming = editionOfConference(conference) ?? undefined;
  const edition = parseEdition(words);
  if (edition && library.list(edition).length === 0) {
    const held = library.editions.map(formatEdition).join(' and ');
    throw new Failure(`the library has no texts of ${words}; it holds ${held}`, 1);
  }
  const happened = edition ? happenedAt(edition, library, since) : happenedTo(readDesignation(words), library, since);
  return { found: consequencesOf(happened, library, coming), conference };
}

function editionIn(option: string, call: Call): Edition | undefined {
  const named = call.option(option);
  const edition = named === undefined ? undefined : parseEdition(named);
  if (edition === null) throw new Failure(`"${named}" is no edition: write it as "Bucharest, 2022"`);
  return edition;
}

function propose({ found, conference, draft }: Subject, call: Call, library: Library, notes: readonly string[]): Result {
  const front = draft?.front;
  const known = {
    ...(front && front.source.length > 0 ? { source: front.source } : {}),
    ...(front?.document === undefined ? {} : { document: front.document }),
  };
  const named = readProposalOptions(NAME, call, { ...known, number: 1 });
  const taken = draft ? identifiersIn(draft.source) : [];
  const number = call.option('number') === undefined ? nextNumber(taken, named.source, named.document) : named.number;
  const written = writeConsequentialProposals(found.texts, {
    ...named,
    number,
    conference,
    lexicon: library.lexicon,
    withOpen: call.flag('with-open'),
  });
  const proposed = new Set(written.proposed.map(({ text }) => text));
  const open = found.texts.filter((text) => !proposed.has(text) && text.places.some(({ action }) => action === 'look')).length;
  const others = open === 1 ? '1 more text has' : `${open} more texts have`;
  const hint = open > 0 ? [`${others} citations that somebody has to look at: --with-open proposes them as well`] : [];
  return {
    text: written.source,
    json: { ...consequencesJson(found, library, written), text: written.source },
    notes: [...notes, ...hint, ...openInDraft(found)],
  };
}

/** What the draft itself has to update is not proposed once more. */
function openInDraft({ drafted }: Consequences): readonly string[] {
  return drafted.filter(isUpdated).map(({ symbol, identifier, name }) => {
    return `${symbol} ${identifier ?? name} of the draft itself still cites what it changes: see the list`;
  });
}

function list(found: Consequences, library: Library, notes: readonly string[]): Result {
  const { lexicon } = library;
  const lines = (places: readonly CitingPlace[]): readonly string[] =>
    places.flatMap((place) => [
      `  ${place.action.padEnd(6)}  ${place.path === '' ? 'title' : place.path}: ${wordsAround(place, WIDTH)}`,
      `          ${adviceOn(place, lexicon)}`,
    ]);
  const events = found.events.map((event) => {
    const { symbol, identifier } = event.proposal ?? {};
    return [nameOfEvent(event, lexicon), [symbol, identifier].filter((part) => part !== undefined).join(' ')]
      .filter((part) => part !== '')
      .join('  ');
  });
  const texts = found.texts.flatMap(({ document, places }) => {
    const open = places.filter(({ action }) => action !== 'none');
    return open.length === 0 ? [] : [[`${document.designation}  ${document.title}`, ...lines(open)].join('\n')];
  });
  const drafted = found.drafted.map(({ symbol, identifier, name, places }) =>
    [`${symbol} ${identifier ?? ''}  ${name}, in the draft itself`, ...lines(places)].join('\n'),
  );
  const nothing = found.texts.length === 0 && drafted.length === 0;
  return {
    text: `${[events.join('\n'), ...texts, ...drafted, ...(nothing ? [] : [totalOf(found)])].join('\n\n')}\n`,
    json: consequencesJson(found, library),
    notes: nothing ? [...notes, 'no text in force cites any of these'] : notes,
    exitCode: nothing ? 1 : 0,
  };
}

const WIDTH = 110;

/** `citations: 4 to update, 2 to look at, 9 up to date; texts: 5`. */
function totalOf({ texts, drafted }: Consequences): string {
  const places = [...texts, ...drafted].flatMap((text): readonly CitingPlace[] => text.places);
  const count = (action: CitingPlace['action']): number => places.filter((place) => place.action === action).length;
  const citations = `${count('update')} to update, ${count('look')} to look at, ${count('none')} up to date`;
  return `citations: ${citations}; texts: ${texts.length + drafted.length}`;
}

/** What was left out, a line for each reason. */
function skippedNotes({ skipped }: Consequences): readonly string[] {
  const names = new Map<string, string[]>();
  for (const { name, reason } of skipped) names.set(reason, [...(names.get(reason) ?? []), name]);
  return [...names].map(([reason, all]) => `${listed(all)}: ${reason}`);
}
