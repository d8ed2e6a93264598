import { formatEdition, sameEdition } from '../citations/designation';
import { createExisting } from '../check/citation/existing';
import type { Catalogue } from '../corpus/catalogue/catalogue';
import { KnownTexts } from '../corpus/knownTexts';
import type { Library } from '../corpus/library';
import type { Body, Citation } from '../model/citation';
import { editionsInWords, inWords, nameOf } from './names';
import { escapeMarkdown } from './paragraphs';

/** Why a cited text cannot be shown, in Markdown, with what can be done about it. */
export interface Absence {
  readonly markdown: string;
  /** True where importing Final Acts would help. */
  readonly needsImport: boolean;
}

/** About a citation that the library has no text for. What the catalogue knows helps to tell whether there is such a text. */
export function absenceOf(citation: Citation, library: Library, catalogue?: Catalogue): Absence {
  const { designation, body } = citation;
  if (body !== 'conference')
    return plain(`A text of ${BODIES[body]}. It is not in the library, which holds the texts of the conference.`);
  if (library.isEmpty) return importable('The library is empty. Import the Final Acts to look texts up.');
  const { kind, number, revision } = designation;
  const name = `${kind} ${number}`;
  const editions = escapeMarkdown(editionsInWords(library.editions));
  if (!revision) return plain(`The library has no ${name}. It holds ${editions}.`);
  const edition = escapeMarkdown(formatEdition(revision));
  const others = [...new Set(library.revisionsOf(designation).map(nameOf))].map(escapeMarkdown);
  const instead = others.length > 0 ? ` Of this number the library has ${inWords(others, ';')}.` : '';
  if (library.editions.some((held) => sameEdition(held, revision))) {
    const isNone = createExisting(new KnownTexts(library, catalogue)).doubt(designation, undefined) !== undefined;
    if (isNone) return plain(`There is no such text: ${edition} has no ${name}.${instead}`);
    return importable(
      `Not in the library, which holds a part of ${edition}.${instead} Import the whole Final Acts to look it up.`,
    );
  }
  // Nobody is known to have met there: it may be a slip, or another body's conference.
  const isKnown = library.conferences.bodiesAt(revision).length > 0;
  const next = isKnown ? ` Import the Final Acts of ${edition} to look it up.` : '';
  return importable(`Not in the library, which holds ${editions}.${instead}${next}`);
}

function plain(markdown: string): Absence {
  return { markdown, needsImport: false };
}

function importable(markdown: string): Absence {
  return { markdown, needsImport: true };
}

const BODIES: Readonly<Record<Exclude<Body, 'conference'>, string>> = {
  standardization: 'the World Telecommunication Standardization Assembly (WTSA)',
  development: 'the World Telecommunication Development Conference (WTDC)',
  radiocommunication: 'the Radiocommunication Assembly or a World Radiocommunication Conference (RA, WRC)',
  council: 'the Council',
  'united-nations': 'the United Nations',
  other: 'another body',
};
