import { execAt } from '../../citations/sticky';
import { formulaOpening } from '../../lexicon/formula';
import type { Lexicon } from '../../lexicon/lexicon';
import { leading } from '../../lexicon/phrases';
import type { LexiconData } from '../../lexicon/schema';

/** What the conference that a text is of calls itself in citations, by its formula: `General Conference`, without its union. */
export function conferenceName(formula: string, lexicon: Lexicon): string | undefined {
  const { opening, ofUnion } = lexicon.compiled(patternsOf);
  const start = execAt(opening, formula, 0);
  const name = start && formula.slice(start[0].length).split(ofUnion, 1)[0]!.trim();
  return name === null || name === '' ? undefined : name;
}

/** The words after the designation of another text of the conference, `of the General Conference`; undefined where nobody knows its name. */
export function ofConference(formula: string, lexicon: Lexicon): string | undefined {
  const name = conferenceName(formula, lexicon);
  return name === undefined ? undefined : lexicon.data.citations.written.ofConference.replace('{conference}', name);
}

function patternsOf(data: LexiconData) {
  const { of, article } = data.citations;
  return {
    opening: new RegExp(formulaOpening(data), 'iuy'),
    ofUnion: new RegExp(String.raw`\s+${leading(of)}(?:${leading(article)})?\p{Lu}|\s*[(,]`, 'u'),
  };
}
