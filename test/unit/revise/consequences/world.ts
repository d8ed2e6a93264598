import { parseDesignation } from '../../../../src/citations/designation';
import { Library } from '../../../../src/corpus/library';
import { consequencesIn } from '../../../../src/editor/consequences/inDraft';
import { readDraft } from '../../../../src/markup/draft';
import { format } from '../../../../src/markup/format';
import type { StoredDocument } from '../../../../src/model/library';
import type { CitingPlace } from '../../../../src/revise/consequences/consequences';
import type { Consequences } from '../../../../src/revise/consequences/draft';

/** A text that a conference of the Example Union adopted; its body stands after the formula. */
export interface Adopted {
  readonly designation: string;
  readonly title?: string;
  readonly body: string;
}

/** A library of texts, each of the edition that its designation names. */
export function libraryWith(...texts: readonly Adopted[]): Library {
  const documents = texts.map(documentOf);
  const editions = new Map(documents.map(({ edition, place, year }) => [edition, { place, year }]));
  return new Library(
    [...editions].map(([name, edition]) => ({ edition, documents: documents.filter((document) => document.edition === name) })),
  );
}

export function documentOf({ designation, title = 'Lamps', body }: Adopted): StoredDocument {
  const { kind, number, revision } = parseDesignation(designation)!;
  const { place, year, revised } = revision!;
  const markup = format(
    [`# ${designation}`, `## ${title}`, `The General Conference of the Example Union (${place}, ${year}),`, body].join('\n\n'),
  );
  return {
    designation,
    kind,
    number: number!,
    revised,
    place,
    year,
    title,
    action: revised ? 'MOD' : 'ADD',
    edition: `${place}, ${year}`,
    markup,
  };
}

/** A draft for the coming conference of the Example Union. */
export function draftOf(proposals: string, form: 'clean' | 'marked' = 'clean'): string {
  return `---\nconference: General Conference (Saltmere, 2036)\nsource: NOR\ndocument: 44A1\nform: ${form}\n---\n\n${proposals}\n`;
}

/** A clean MOD of a text. */
export function modOf(designation: string, body: string, title = 'Lamps', number = 1): string {
  return [
    `MOD NOR/44A1/${number}`,
    `# ${designation}`,
    `## ${title}`,
    'The General Conference of the Example Union (Saltmere, 2036),',
    body,
    '**Reasons:** Light.',
  ].join('\n\n');
}

export function followsFrom(draft: string, library: Library): Consequences {
  return consequencesIn(readDraft(draft), library);
}

/** What was found in brief: `recalling a): update`, `recalling b): look older`. */
export function inBrief(places: readonly CitingPlace[]): readonly string[] {
  return places.map(({ path, action, questions }) => [`${path}: ${action}`, ...questions.map(({ why }) => why)].join(' '));
}
