import { formatDesignation } from '../../citations/designation';
import type { Designation } from '../../model/designation';
import type { Fix } from '../../model/problem';

/** Why a text that is cited cannot exist, with what may have been meant, most likely first. */
export interface Doubt {
  /** In words for the drafter, after the designation and a colon. */
  readonly reason: string;
  readonly meant: readonly Designation[];
  /** True where it is the place or the year that is wrong, whatever the number. */
  readonly isOfConference?: true;
}

/** What a drafter is told of a text that cannot exist. */
export function messageOfDoubt(designation: Designation, { reason, meant }: Doubt): string {
  const near = meant[0] ? ` The nearest is ${formatDesignation(meant[0])}.` : '';
  return `${formatDesignation(designation)} does not exist: ${reason}.${near}`;
}

/** The first of several fixes is right most of the time. */
export function preferFirst(fixes: readonly Fix[]): readonly Fix[] {
  return fixes.map((fix, index) => (index === 0 ? { ...fix, preferred: true } : fix));
}
