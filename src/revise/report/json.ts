import type { Lexicon } from '../../lexicon/lexicon';
import type { Report } from './model';
import { selectTexts, type ReportOptions, type ShownProvision } from './select';

/** A report as programs get it: what is shown of each text, and how much is not. Provisions have the shape that `diff` gives. */
export function reportJson(report: Report, options: ReportOptions, lexicon: Lexicon): object {
  const texts = selectTexts(report, options, lexicon).map(({ text, parts, omitted, naming, counts }) => ({
    name: text.name,
    title: text.title,
    ...(text.baseTitle === undefined ? {} : { baseTitle: text.baseTitle }),
    action: text.action,
    documents: text.documents,
    related: text.related,
    ...(text.base === undefined ? {} : { base: text.base }),
    ...(text.missing === undefined ? {} : { missing: text.missing }),
    counts,
    words: text.words,
    parts: parts.map(({ part, provisions, moved }) => ({
      type: part.type,
      heading: part.heading,
      ...(part.before === undefined ? {} : { before: part.before }),
      ...(part.role === undefined ? {} : { role: part.role }),
      change: part.fate,
      provisions: [...provisions, ...moved.map((provision) => ({ ...provision, isNewToAddressee: false }))].map(provisionJson),
    })),
    omitted: omitted.map(({ part, why, counts: left }) => ({ type: part.type, heading: part.heading, why, counts: left })),
    naming,
  }));
  const { subject, editions, untouched } = report;
  const addressee = options.addressee === undefined ? {} : { addressee: options.addressee };
  return { subject, ...(editions ?? {}), ...addressee, texts, untouched };
}

function provisionJson({ path, basePath, label, baseLabel, fate, move, text, marked, isNewToAddressee }: ShownProvision): object {
  const halfOfMove = move?.half === 'from' ? 'deleted' : 'added';
  return {
    path,
    ...(basePath === undefined ? {} : { basePath }),
    label,
    change: fate === 'moved' ? halfOfMove : fate === 'formal' ? 'changed' : fate,
    moved: move !== undefined,
    ...(move === undefined ? {} : { [move.half === 'from' ? 'movedTo' : 'movedFrom']: move.path }),
    renumbered: baseLabel !== undefined,
    ...(isNewToAddressee ? { newlyAddressed: true } : {}),
    text,
    marked,
  };
}
