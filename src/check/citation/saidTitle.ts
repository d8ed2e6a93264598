import type { Lexicon } from '../../lexicon/lexicon';
import { anyOf, leading } from '../../lexicon/phrases';
import { quotationSigns } from '../../lexicon/quotation';
import type { LexiconData } from '../../lexicon/schema';
import { execAt } from '../../citations/sticky';
import type { SaidTitle } from './compareTitles';
import { sharingBrackets, type CitationHit } from './hits';

/**
 * Where the words stand that may be the title of a cited text: after `on`, in quotation marks, in brackets. They run to the end
 * of the sentence, for nobody can see where a title ends. What follows a list says what all of it is about, and what follows a
 * provision is about that.
 */
export function saidTitle(hit: CitationHit, lexicon: Lexicon): SaidTitle | undefined {
  const { citation, all, passage } = hit;
  if (citation.provision || isListed(hit)) return undefined;
  const { opening, ends } = lexicon.compiled(patternsOf);
  const { words } = passage;
  const end = endOfCitation(hit, lexicon);
  const match = execAt(opening, words, end);
  if (!match) return undefined;
  const from = end + match[0].length;
  const next = all.find(({ span }) => span.from > from)?.span.from ?? words.length;
  const closer = match.groups?.quote !== undefined ? ends.quote : match.groups?.bracket !== undefined ? ends.bracket : undefined;
  const closes = closer ? execAt(closer, words, from) : null;
  if (closer && !closes) return undefined;
  if (closes) return { from, to: from + closes[0].length, isClosed: true };
  const to = Math.min(next, from + (execAt(ends.sentence, words, from)?.[0].length ?? 0));
  return to > from ? { from, to, isClosed: false } : undefined;
}

/** Where a citation ends with all that names its body, be it a body whose name only its own union knows. */
export function endOfCitation({ citation, passage }: CitationHit, lexicon: Lexicon): number {
  const { span, designationSpan } = citation;
  if (span.to > designationSpan.to) return span.to;
  return span.to + (execAt(lexicon.compiled(patternsOf).body, passage.words, span.to)?.[0].length ?? 0);
}

/** Whether a citation is one of several that are named together. */
export function isListed(hit: CitationHit): boolean {
  const { citation, all, passage } = hit;
  if (sharingBrackets(hit).length > 1) return true;
  const kind = /^\p{L}/u.test(passage.words.slice(citation.designationSpan.from));
  if (!kind) return true;
  const next = all[all.indexOf(citation) + 1];
  return (
    next !== undefined &&
    /^[\s,;\p{L}]{1,8}$/u.test(passage.words.slice(citation.designationSpan.to, next.designationSpan.from)) &&
    !/^\p{L}/u.test(passage.words.slice(next.designationSpan.from))
  );
}

function patternsOf(data: LexiconData) {
  const { titled, bodyAfter, article } = data.citations;
  const { open, closeAny } = quotationSigns(data);
  const inner = data.forms.quotation.inner[0];
  return {
    /** `of the General Conference`. */
    body: new RegExp(
      String.raw`\s{1,4}${leading(bodyAfter)}(?:${leading(article)})?\p{Lu}[\p{L}-]*(?:\s\p{Lu}[\p{L}-]*){0,5}(?![\p{L}\d])`,
      'uy',
    ),
    opening: new RegExp(
      String.raw`\s{0,4}(?:(?<bracket>\()|,?\s{1,4}(?:(?:${anyOf(titled.quoted)}[,:]?\s{1,4})?\*?(?<quote>[${open}${inner}])|${leading(titled.plain)}))`,
      'uy',
    ),
    ends: {
      quote: new RegExp(`[^${closeAny}]{2,400}(?=[${closeAny}])`, 'uy'),
      bracket: /[^()]{2,400}(?=\))/uy,
      /** A point ends a sentence before a blank; within a title it may stand in a number. */
      sentence: /(?:[^;.]|\.(?=\S)){1,700}/uy,
    },
  };
}
