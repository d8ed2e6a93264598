import type { Span } from '../model/range';

/** What a grammar cannot know of some words. */
export type TokenType = (typeof TOKEN_TYPES)[number];

/**
 * More of it. A lead-in is `preambular` or `operative`. A citation is `current`, `outdated`, `abrogated`, of a text that does
 * not exist (`unknown`) or of `otherBody`. A reference is `resolved` or `unresolved`. An acronym may be at its `definition`.
 * Where nobody can tell, there is none.
 */
export type TokenModifier = (typeof TOKEN_MODIFIERS)[number];

/** A stretch of one line of a draft. */
export interface SemanticToken {
  readonly span: Span;
  readonly type: TokenType;
  readonly modifier?: TokenModifier;
}

/** All types, in the order in which an editor numbers them. */
export const TOKEN_TYPES = ['leadIn', 'citation', 'reference', 'acronym'] as const;

/** All modifiers, in the order in which an editor numbers them. */
export const TOKEN_MODIFIERS = [
  'preambular',
  'operative',
  'current',
  'outdated',
  'abrogated',
  'unknown',
  'otherBody',
  'resolved',
  'unresolved',
  'definition',
] as const;
