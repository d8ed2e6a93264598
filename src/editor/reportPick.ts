import { formatEdition } from '../citations/designation';
import type { Library } from '../corpus/library';
import type { Lexicon } from '../lexicon/lexicon';
import type { Edition } from '../model/designation';
import { addressedIn } from '../revise/report/findAddressee';
import { leadInsOf, type Report } from '../revise/report/model';

/** One line of a list to choose from what a report is made about. */
export interface SubjectEntry {
  readonly label: string;
  readonly description: string;
  /** Absent for the draft. */
  readonly editions?: { readonly from: Edition; readonly to: Edition };
}

/** What a report can be made about: the draft in hand, and each pair of editions of the library, those next to each other first. */
export function reportSubjects(library: Library, draft: string | undefined): readonly SubjectEntry[] {
  const { editions } = library;
  const pairs = editions.flatMap((from, at) => editions.slice(at + 1).map((to, gap) => ({ from, to, gap })));
  const sorted = pairs.sort((one, other) => one.gap - other.gap || other.to.year - one.to.year);
  return [
    ...(draft === undefined ? [] : [{ label: draft, description: 'what this draft changes' }]),
    ...sorted.map(({ from, to }) => ({
      label: `${formatEdition(from)} → ${formatEdition(to)}`,
      description: `what ${formatEdition(to)} changed`,
      editions: { from, to },
    })),
  ];
}

/** One line of a list to choose an addressee from; the first stands for everybody. */
export interface AddresseeEntry {
  readonly label: string;
  readonly description: string;
  readonly addressee?: string;
}

/** Everything, or what is addressed to one of those who are addressed in the texts of a report. */
export function addresseeEntries(report: Report, lexicon: Lexicon): readonly AddresseeEntry[] {
  const named = addressedIn(leadInsOf(report), lexicon).map(({ name, times }) => ({
    label: name,
    description: `addressed by ${times} ${times === 1 ? 'lead-in' : 'lead-ins'}`,
    addressee: name,
  }));
  return [{ label: 'All changes', description: 'whomever they are addressed to' }, ...named];
}

/** One line of a list to choose from how provisions are shown. */
export interface FormEntry {
  readonly label: string;
  readonly detail: string;
  readonly marked: boolean;
  readonly all: boolean;
}

/** How a report can show the provisions that changed. */
export const REPORT_FORMS: readonly FormEntry[] = [
  { label: 'In full', detail: 'Changed provisions as they will read; preambular parts are counted.', marked: false, all: false },
  {
    label: 'With marks',
    detail: 'Additions underlined, deletions struck out; preambular parts are counted.',
    marked: true,
    all: false,
  },
  {
    label: 'With marks, everything',
    detail: 'Preambular parts, annexes of new texts and footnotes too.',
    marked: true,
    all: true,
  },
];
