import { formatEdition } from '../citations/designation';
import type { Library } from '../corpus/library';
import type { StoredDocument } from '../model/library';
import { actionWord, nameOf } from './names';

/** Something that can be taken out of the library: an edition, or one document. */
export interface Removable {
  readonly label: string;
  readonly description: string;
  readonly detail?: string;
  readonly documents: readonly StoredDocument[];
}

/** What is offered, under headings: the editions first, then the documents of each, the latest edition first. */
export interface RemovableGroup {
  readonly heading: string;
  readonly entries: readonly Removable[];
}

export function removables(library: Library): readonly RemovableGroup[] {
  const editions = library.editions
    .toReversed()
    .map((edition) => ({ name: formatEdition(edition), documents: library.list(edition) }));
  const whole = editions.map(({ name, documents }) => ({
    label: name,
    description: `the edition, ${count(documents)}`,
    documents,
  }));
  const single = editions.map(({ name, documents }) => ({
    heading: `Documents of ${name}`,
    entries: documents.map((document) => ({
      label: nameOf(document),
      description: actionWord(document.action),
      detail: document.title,
      documents: [document],
    })),
  }));
  return library.isEmpty ? [] : [{ heading: 'Editions', entries: whole }, ...single];
}

/** What somebody is asked before it goes, and what that means. */
export function confirmation({ label, documents }: Removable): { readonly question: string; readonly consequence: string } {
  const again = 'To get it back, import the Final Acts again; drafts are not touched.';
  const [only] = documents;
  if (documents.length === 1 && only && nameOf(only) === label)
    return {
      question: `Remove ${label} from the library?`,
      consequence: `${only.title}, as printed in ${only.edition}. ${again}`,
    };
  return { question: `Remove the edition ${label} from the library?`, consequence: `With it go ${count(documents)}. ${again}` };
}

function count({ length }: readonly unknown[]): string {
  return length === 1 ? '1 document' : `${length} documents`;
}
