import type { Designation } from '../../model/designation';
import type { Entry } from '../../model/library';

/** What an adopted text is called. */
export function designationOfEntry({ kind, number, revised, place, year }: Entry): Designation {
  return { kind, number, revision: { revised, place, year } };
}
