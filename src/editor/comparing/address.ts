import type { TextKey } from '../openText';
import { readPair, readSide, type Pair, type Side } from './side';

/** Where a read-only text of the editor is found: its path ends with what a tab shows, its query says how to make it again. */
export interface Address {
  readonly path: string;
  readonly query: string;
}

/** What an address stands for: one text, or two texts as one marked text. */
export type Addressed = { readonly side: Side } | { readonly marked: Pair };

/** The folder of the addresses of marked texts, by which menus tell them from others. */
export const MARKED = '/marked/';

export function addressOfText({ name, action }: TextKey): Address {
  return { path: `/${name}`, query: action === 'SUP' ? action : '' };
}

/** The address of one side of a comparison. The name is what a tab shows. */
export function addressOfSide(side: Side, name: string): Address {
  return side.kind === 'adopted' ? addressOfText(side) : { path: `/${oneStep(name)}`, query: JSON.stringify(side) };
}

/** The address of a comparison as one marked text. */
export function addressOfMarked({ left, right }: Pair, title: string): Address {
  return { path: MARKED + oneStep(title), query: JSON.stringify({ left, right }) };
}

/** What an address was made for; undefined for one that nothing made. */
export function readAddress({ path, query }: Address): Addressed | undefined {
  if (path.startsWith(MARKED)) {
    const pair = readPair(parsed(query));
    return pair && { marked: pair };
  }
  const name = path.slice(1);
  if (query === '') return { side: { kind: 'adopted', name } };
  if (query === 'SUP') return { side: { kind: 'adopted', name, action: 'SUP' } };
  const side = readSide(parsed(query));
  return side && { side };
}

/** The sides that an address tells of. */
export function sidesOf(addressed: Addressed): readonly Side[] {
  return 'side' in addressed ? [addressed.side] : [addressed.marked.left, addressed.marked.right];
}

/** A name that holds no border between steps of a path. */
function oneStep(name: string): string {
  return name.replace(/[/\\]/g, '-');
}

function parsed(query: string): unknown {
  try {
    return JSON.parse(query);
  } catch {
    return undefined;
  }
}
