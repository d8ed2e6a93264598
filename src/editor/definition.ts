import type { Library } from '../corpus/library';
import { findBase } from '../corpus/base';
import type { Draft } from '../markup/draft';
import { createInlineReader, type InlineReader } from '../markup/inline';
import type { StoredDocument } from '../model/library';
import type { Span } from '../model/range';
import { pointerAt, type Pointer } from './pointer';
import { beginningOf, ownDesignationOf, spanOfProvision } from './spans';

/** Where something leads. */
export interface Destination {
  /** Where in the draft it is pointed at. */
  readonly origin: Span;
  /** The adopted text that it leads to; absent when it leads to another place of the draft. */
  readonly document?: StoredDocument;
  /** The place in that text's markup, or in the draft. */
  readonly span: Span;
}

/** Where a citation or a reference at an offset of a draft leads; undefined when it is neither, or leads nowhere. */
export function definitionAt(
  draft: Draft,
  offset: number,
  library: Library,
  inline: InlineReader = createInlineReader(),
): Destination | undefined {
  const pointer = pointerAt(draft, offset, library, inline);
  if (!pointer) return undefined;
  const origin = pointer.span;
  const { document, provision } = pointer;
  if (provision) {
    const { named, pointedPath, text } = provision;
    const target = named.find(({ path, found }) => found && path === pointedPath) ?? named.find(({ found }) => found);
    // Of a cited text that lacks the provision, its beginning is still of use.
    const span = target?.found ? spanOfProvision(target.found) : document && text && beginningOf(text);
    return span && { origin, ...(document ? { document } : {}), span };
  }
  if (document) return { origin, document, span: beginningOf(library.text(document)) };
  return pointer.own ? toItself(pointer, library) : undefined;
}

/** Where a draft cites itself, its own beginning is meant; the designation there leads on to the text that it revises. */
function toItself({ span: origin, place }: Pointer, library: Library): Destination | undefined {
  const own = ownDesignationOf(place);
  if (own && !(own.from <= origin.from && origin.to <= own.to)) return { origin, span: own };
  const base = place.proposal && findBase(library, place.draft, place.proposal);
  if (!base || 'missing' in base) return undefined;
  return { origin, document: base.document, span: beginningOf(library.text(base.document)) };
}
