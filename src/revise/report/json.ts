import type { Lexicon } from '../../lexicon/lexicon';
import { hasChanges } from '../../markup/format';
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
      provisions: provisions.map(provisionJson),
      movedAway: moved.map(({ path, elsewhere }) => ({ path, to: elsewhere!.path })),
    })),
    omitted: omitted.map(({ part, why, counts: left }) => ({ type: part.type, heading: part.heading, why, counts: left })),
    naming,
  }));
  const { subject, editions, untouched } = report;
  const addressee = options.addressee === undefined ? {} : { addressee: options.addressee };
  return { subject, ...(editions ?? {}), ...addressee, texts, untouched };
}

function provisionJson(provision: ShownProvision): object {
  const { path, basePath, label, baseLabel, fate, elsewhere, text, marked, isNewToAddressee } = provision;
  return {
    path,
    ...(basePath === undefined ? {} : { basePath }),
    label,
    // One that moved is the same where not even its label or the sign at its end is another.
    change: fate === 'formal' || (fate === 'moved' && hasChanges(marked)) ? 'changed' : fate === 'moved' ? 'same' : fate,
    moved: elsewhere !== undefined && (fate === 'moved' || fate === 'changed'),
    renumbered: baseLabel !== undefined,
    ...(elsewhere ? { [elsewhere.kind]: elsewhere.path } : {}),
    ...(isNewToAddressee ? { newlyAddressed: true } : {}),
    text,
    marked,
  };
}
