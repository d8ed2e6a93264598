import { LEVELS, type Checks, type Level } from './circumstances';

/** The levels that a setting or a front matter gives; whatever is none is left out. */
export function readChecks(written: unknown): Checks {
  if (typeof written !== 'object' || written === null || Array.isArray(written)) return {};
  return Object.fromEntries(
    Object.entries(written).flatMap(([code, value]): [string, Level][] => {
      const level = levelOf(value);
      return level === undefined ? [] : [[code, level]];
    }),
  );
}

/** `off` is a truth value to some writers of YAML, so that is read as well. */
export function levelOf(value: unknown): Level | undefined {
  return value === false ? 'off' : LEVELS.find((level) => level === value);
}
