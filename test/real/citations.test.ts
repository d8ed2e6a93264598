import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { formatDesignation } from '../../src/citations/designation';
import { findCitations } from '../../src/citations/find';
import { opensLeadIn } from '../../src/citations/openers';
import { findReferences } from '../../src/citations/references';
import { leadInMeant, provisionPaths } from '../../src/citations/resolve';
import type { Citation } from '../../src/model/citation';

const FILE = join(process.env.PLENARY_TEXTS ?? '../shared/texts', 'bucharest-2022-final-acts.txt');

describe('citations in the Final Acts of Bucharest', () => {
  let text = '';
  let citations: readonly Citation[] = [];

  before(function () {
    if (!existsSync(FILE)) {
      console.log(`      skipped: there is no ${FILE}`);
      this.skip();
    }
    text = readFileSync(FILE, 'utf8');
    citations = findCitations(text);
  });

  it('finds every number that stands before a revision', () => {
    const starts = new Set(citations.map(({ designationSpan }) => designationSpan.to));
    const plain = [...text.matchAll(/(?<![-\d])\d{1,3}\s+\((?:Rev\. ?)?\p{Lu}[\p{L} .-]+(?:,? \d{4}|-\d\d)\)/giu)];
    assert.ok(plain.length > 400, `${plain.length}`);
    const missed = plain.filter((match) => !starts.has(match.index + match[0].length)).map(([found]) => found);
    assert.deepEqual(missed, []);
  });

  it('finds every kind with a number', () => {
    const from = (match: RegExpExecArray) => match.index;
    const plain = [...text.matchAll(/\b(?:Resolution|Decision|Opinion)s?\s+\d+/g)];
    const found = citations.flatMap(({ span }) => [span]);
    const missed = plain
      .filter((match) => !found.some((span) => span.from <= from(match) && from(match) < span.to))
      .map(([words]) => words);
    assert.deepEqual(missed, []);
    assert.equal(plain.length, 470);
  });

  it('takes no text of another body for one of the conference', () => {
    const foreign = citations.filter(({ body, span, designationSpan }) => {
      if (body !== 'conference') return false;
      const before = text.slice(span.from - 60, span.from);
      const after = text.slice(designationSpan.to, designationSpan.to + 60);
      return (
        /(?:UNGA|Council|WTSA|WTDC|ECOSOC|RA|WRC|Assembly|WTPF)\)?\s+$/.test(before) ||
        /^,?\s+(?:of|adopted by)\s+(?:the\s+)?(?:ITU\s+)?(?:WT|WRC|RA\b|Council|World|United|Radio)/.test(after) ||
        /ITU-[RTD]|\d\/\d/.test(text.slice(span.from, designationSpan.to))
      );
    });
    assert.deepEqual(
      foreign.map(({ designation }) => formatDesignation(designation)),
      [],
    );
    const plenary = citations.filter(({ body }) => body === 'conference');
    const known = /^(?:Kyoto|Minneapolis|Marrakesh|Antalya|Guadalajara|Busan|Dubai|Bucharest)$/;
    const places = plenary.flatMap(({ designation }) => designation.revision?.place ?? []);
    assert.deepEqual(
      places.filter((place) => !known.test(place)),
      [],
    );
    assert.deepEqual(
      plenary.filter(({ designation }) => designation.number === null || designation.number > 219),
      [],
    );
  });

  it('tells the body of every citation that names a place and a year', () => {
    const untold = citations.filter(({ designation, bodyFrom }) => designation.revision && bodyFrom === 'nothing');
    assert.deepEqual(untold, []);
    // Where words name the body, place and year would have said the same.
    const byWords = citations.filter(({ designation, bodyFrom }) => designation.revision && bodyFrom === 'words');
    const disagreeing = byWords.filter(({ designation, body }) => {
      const alone = findCitations(formatDesignation(designation))[0];
      return alone !== undefined && alone.body !== body;
    });
    assert.deepEqual(
      disagreeing.map(({ designation }) => formatDesignation(designation)),
      [
        // The assembly and the world conference on telecommunications met in Dubai in the same year.
        'Resolution 1 (Dubai, 2012)',
        'Resolution 1 (Dubai, 2012)',
        'Resolution 4 (Dubai, 2012)',
      ],
    );
  });

  it('counts them by body', () => {
    const counts: Record<string, number> = {};
    for (const { body, bodyFrom } of citations) counts[`${body}, ${bodyFrom}`] = (counts[`${body}, ${bodyFrom}`] ?? 0) + 1;
    assert.deepEqual(counts, {
      'conference, revision': 169,
      'conference, words': 152,
      'conference, nothing': 10,
      'standardization, words': 55,
      'standardization, revision': 15,
      'development, words': 81,
      'development, revision': 37,
      'radiocommunication, words': 20,
      'council, words': 34,
      'united-nations, words': 97,
      'other, words': 32,
    });
    assert.equal(citations.filter(({ ofThisConference }) => ofThisConference).length, 112);
    const left = citations
      .filter(({ bodyFrom }) => bodyFrom === 'nothing')
      .map(({ designation }) => formatDesignation(designation));
    assert.deepEqual(left, [
      'Decision 5',
      'Resolution 71',
      'Resolution 108',
      'Resolution 99',
      'Resolution 125',
      'Resolution 99',
      'Resolution 125',
      'Resolution 188',
      'Resolution 99',
      'Resolution 125',
    ]);
  });

  it('finds the references that were counted by hand', () => {
    const found = new Map(documentsOf(text).map((document) => [nameOf(document), referencesOf(document)]));
    const expected: Record<string, string[]> = {
      'DECISION 5': ['Annex 1', 'Annex 2', 'decides 1', 'decides', 'Annex 2', 'decides', 'instructs the ITU Council 7'],
      'DECISION 11': ['Decision 5 (Rev. Bucharest, 2022): Annex 2', 'decides 4', 'recognizing', 'decides 3', 'decides 11'],
      'RESOLUTION 2': ['resolves', 'resolves 9', 'instructs the ITU Council 2'],
      'RESOLUTION 21': [
        'resolves 1',
        'resolves 1, resolves 4, resolves 5',
        'considering f)',
        'recognizing h), recognizing k)',
        'considering c), considering d)',
      ],
      'RESOLUTION 25': ['instructs the ITU Council 4', 'further resolves 1', 'further resolves 1'],
      'RESOLUTION 48': [
        'recognizing',
        'resolves 10',
        'instructs the Secretary-General',
        'considering b), considering c), considering g), considering i)',
      ],
      'RESOLUTION 66': [],
      'RESOLUTION 71': ['Annex 2', 'Annex 3', 'Decision 5 (Rev. Bucharest, 2022): Annex 1', 'Appendix A', 'Annex 1', 'Annex 1'],
      'RESOLUTION 130': ['bearing in mind', 'resolves 4, resolves 5'],
      'RESOLUTION 131': [
        'aware e)',
        'resolves 3',
        'resolves',
        'resolves',
        'considering a)',
        'resolves',
        'instructs the Director of the Telecommunication Development Bureau 12',
        'Resolution 8 (Rev. Kigali, 2022): instructs the Director of the Telecommunication Development Bureau',
        'instructs the Director of the Telecommunication Development Bureau 24',
        'instructs the Secretary-General 3',
      ],
      'RESOLUTION 140': ['requests the ITU Council 3', 'resolves 1, resolves 2, resolves 3, resolves 4', 'resolves 7'],
      'RESOLUTION 146': ['Resolution 4 (Dubai, 2012): recognizing e)', 'instructs the Secretary-General 1'],
      'RESOLUTION 175': ['considering c) ii), considering e)'],
      'RESOLUTION 208': [
        'Annex 1',
        'Annex 2',
        'Annex 3',
        'Resolution 58 (Rev. Busan, 2014): resolves 2',
        'Annex 3',
        'Resolution 58 (Rev. Busan, 2014): resolves 2',
        'Resolution 58 (Rev. Busan, 2014): resolves 2',
        'Annex 2',
        'Resolution 208 (Rev. Bucharest, 2022): resolves further 5',
      ],
      'RESOLUTION 216': ['resolves 2', 'resolves 5', 'resolves 7', 'resolves 7', 'recognizing further'],
    };
    for (const [name, references] of Object.entries(expected)) assert.deepEqual(found.get(name), references, name);
    assert.match(found.get('RESOLUTION 151')?.join() ?? '', / 2 vi\)$/);
    assert.equal(found.size, 66);
    assert.equal([...found.values()].flat().length, 100);
  });

  it('names only sections that the text has, where it points into itself', () => {
    const missing = documentsOf(text).flatMap((document) => {
      const leadIns = leadInsOf(document);
      return findReferences(document, { leadIns })
        .filter(
          ({ type, target, container }) =>
            type === 'section' && target === 'this' && leadInMeant(container, leadIns) === undefined,
        )
        .map(({ container }) => `${nameOf(document)}: ${container}`);
    });
    assert.deepEqual(missing, []);
  });
});

/** The documents between the table of contents and the signatories, cut at their designations. */
function documentsOf(text: string): string[] {
  const from = text.search(/^DECISION 5 \(REV\. BUCHAREST, 2022\)$/m);
  const to = text.search(/^PART IV – SIGNATORIES\s*$/m);
  return text.slice(from, to).split(/^(?=(?:RESOLUTION|DECISION) \d+ \()/m);
}

function nameOf(document: string): string {
  return /^\w+ \d+/.exec(document)?.[0] ?? '';
}

/** Lines that read as lead-ins do. What else is caught does no harm here. */
function leadInsOf(document: string): string[] {
  const lines = document.split('\n').map((line) => line.trim().replace(/^\*|\*$/g, ''));
  return [
    ...new Set(lines.filter((line) => line.length < 260 && /^[a-z]/.test(line) && !/[,;.]$/.test(line) && opensLeadIn(line))),
  ];
}

function referencesOf(document: string): string[] {
  return findReferences(document, { leadIns: leadInsOf(document) }).map((reference) => {
    const paths = provisionPaths(reference).join(', ');
    return reference.target === 'this' ? paths : `${formatDesignation(reference.target.designation)}: ${paths}`;
  });
}
