import { formatEdition, parseEdition } from '../citations/designation';
import type { Library } from '../corpus/library';
import type { Edition } from '../model/designation';
import type { Call } from './command';
import { Failure } from './failure';

/**
 * The edition that `--edition` names.
 * @throws Failure when it names none.
 */
export function editionOption(call: Call): Edition | undefined {
  const named = call.option('edition');
  const edition = named === undefined ? undefined : parseEdition(named);
  if (edition === null) throw new Failure(`"${named}" is no edition: write it as "Bucharest, 2022"`);
  return edition;
}

/** Why the library has nothing to give, for a person; undefined where it holds what was asked for, or its faults say why. */
export function nothingHeld(library: Library, edition: Edition | undefined, call: Call): string | undefined {
  if (library.list(edition).length > 0) return undefined;
  // A library that cannot be read is not empty: what is wrong with it has been said already.
  if (library.isEmpty)
    return library.faults.length > 0 ? undefined : `the library ${call.store.location} is empty: import Final Acts first`;
  const held = library.editions.map(formatEdition).join(' and ');
  return `the library has no texts of ${call.option('edition')}; it holds ${held}`;
}
