import { parseDesignation } from '../citations/designation';
import type { Draft } from '../markup/draft';
import type { OtherDraft } from './circumstances';

/** What a draft tells the others of itself. `name` is what messages call it. */
export function otherDraft({ proposals, lexicon }: Draft, name: string): OtherDraft {
  return {
    name,
    identifiers: proposals.flatMap(({ identifier }) => identifier ?? []),
    placeholders: proposals.flatMap(({ text: [heading] }) => {
      if (heading?.type !== 'text') return [];
      return parseDesignation(heading.reading('accepted').words, lexicon)?.placeholder ?? [];
    }),
  };
}
