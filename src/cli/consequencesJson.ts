import { formatDesignation, formatEdition } from '../citations/designation';
import type { Library } from '../corpus/library';
import type { Designation } from '../model/designation';
import type { Places } from '../revise/consequences/consequences';
import type { Consequences } from '../revise/consequences/draft';
import type { ConsequentialDraft } from '../revise/consequences/proposals';
import { sayQuestion } from '../revise/consequences/sentences';

/** Everything, as programs get it. */
export function consequencesJson(found: Consequences, library: Library, written?: ConsequentialDraft): object {
  const { lexicon } = library;
  const name = (designation: Designation): string => formatDesignation(designation, { lexicon });
  const placesOf = ({ places }: Pick<Places, 'places'>): readonly object[] =>
    places.map(({ path, text, cites, action, event, questions, facts }) => ({
      path,
      text,
      cites,
      action,
      of: name(event.former),
      ...(action === 'update' && event.now ? { becomes: name(event.now) } : {}),
      renumbered: facts.flatMap((fact) => (fact.what === 'renumbered' ? [{ from: fact.from, to: fact.to }] : [])),
      questions: questions.map((question) => ({ why: question.why, says: sayQuestion(question, event, lexicon) })),
    }));
  return {
    events: found.events.map(({ former, now, title, by, proposal }) => ({
      former: name(former),
      ...(now ? { now: name(now) } : {}),
      title,
      ...(by ? { conference: formatEdition(by) } : {}),
      ...(proposal ?? {}),
    })),
    texts: found.texts.map((text) => {
      const identifier = written?.proposed.find((each) => each.text === text)?.identifier;
      const { designation, title, edition } = text.document;
      return { designation, title, edition, ...(identifier === undefined ? {} : { identifier }), places: placesOf(text) };
    }),
    drafted: found.drafted.map(({ symbol, identifier, name: designation, ...text }) => ({
      symbol,
      ...(identifier === undefined ? {} : { identifier }),
      designation,
      places: placesOf(text),
    })),
    skipped: found.skipped,
  };
}
