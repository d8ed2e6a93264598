import { formatDesignation, formatEdition, sameEdition } from '../../citations/designation';
import { execAt } from '../../citations/sticky';
import type { Lexicon } from '../../lexicon/lexicon';
import { anyOf, END, leading } from '../../lexicon/phrases';
import type { LexiconData } from '../../lexicon/schema';
import { spanInDraft, type Passage } from '../../markup/passage';
import type { TextEdit } from '../../model/problem';
import type { Span } from '../../model/range';
import { replaceWords } from '../../revise/replaceWords';
import type { TextRule } from '../rule';
import { ofConference } from './conferenceName';
import type { CitationHit } from './hits';

/**
 * A text of an earlier conference that is said to be of this one. In an adopted text it is right; every revision of it for a
 * later conference has to change it, which is one information with one fix.
 */
export const ofThisConference: TextRule = {
  code: 'citation/of-this-conference',
  severity: 'warning',
  reads: 'the accepted text',
  counted: (count) =>
    `${count} ${count === 1 ? 'mention' : 'mentions'} of “this conference” that ${count === 1 ? 'means' : 'mean'} an earlier one`,
  mendAll: (count) => `Name the conference in all ${count} of them`,
  judge(text, { conference, texts, existing, draft: { lexicon } }) {
    if (!conference) return [];
    const instead = ofConference(text.text.formula, lexicon);
    return text.citations.flatMap((hit) => {
      const { passage, citation } = hit;
      const { revision } = citation.designation;
      const words = revision && !sameEdition(revision, conference) ? wordsAfter(hit, lexicon) : undefined;
      // Where another body met, the words are wrong in another way.
      if (!revision || !words || !texts.conferences.bodiesAt(revision).includes('conference')) return [];
      // Of a text that never was, there is nothing more to say.
      if (existing.doubt(citation.designation, conference)) return [];
      const name = formatDesignation(citation.designation);
      return [
        {
          message: `${name} is not of this conference, which is that of ${formatEdition(conference)}${instead === undefined ? '' : `: write “${instead}”`}.`,
          span: spanInDraft(passage, words),
          // Who brings the revision up to date has left these words as they were.
          key: `${citation.designation.kind} ${citation.designation.number}`,
          name,
          passage,
          fixes:
            instead === undefined
              ? []
              : [{ title: `Write “${instead}”`, edits: [editOf(passage, words, instead, text.asMark)], preferred: true }],
        },
      ];
    });
  },
};

/** Only what differs: the word that both begin with stays. */
function editOf(passage: Passage, { from, to }: Span, instead: string, asMark: boolean): TextEdit {
  const word = /^\S+\s/.exec(instead)?.[0] ?? '';
  const same = passage.words.slice(from, to).startsWith(word) ? word.length : 0;
  return replaceWords(passage, { from: from + same, to }, instead.slice(same), asMark);
}

/** Where the words stand that follow a designation, or the last of several. */
function wordsAfter({ passage, citation }: CitationHit, lexicon: Lexicon): Span | undefined {
  if (!citation.ofThisConference) return undefined;
  const match = execAt(lexicon.compiled(patternOf), passage.words, citation.designationSpan.to);
  if (!match) return undefined;
  const to = citation.designationSpan.to + match[0].length;
  return { from: to - (match.groups?.words ?? '').length, to };
}

function patternOf({ citations: { bodyAfter, thisConference } }: LexiconData): RegExp {
  return new RegExp(String.raw`\s{0,16},?\s{0,16}(?<words>${leading(bodyAfter)}${anyOf(thisConference)})${END}`, 'iuy');
}
