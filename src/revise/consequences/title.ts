import type { Lexicon } from '../../lexicon/lexicon';
import { leading } from '../../lexicon/phrases';
import type { LexiconData } from '../../lexicon/schema';
import type { TextEdit } from '../../model/problem';
import type { Span } from '../../model/range';

/** What stands for the title behind a citation: nothing, the title that it had word by word, or other words. */
export type TitleBehind = { readonly kind: 'none' | 'other' | 'new' } | { readonly kind: 'former'; readonly edit: TextEdit };

/**
 * Reads what follows a citation that ends at an offset: `, on lighthouses on inland waters`. A title that stands there word by
 * word has an edit to the new one; in a sentence it begins small, as the former one does there. An article before it stays
 * where both titles begin with the same word.
 */
export function titleBehind(words: string, at: number, former: string, now: string, lexicon: Lexicon): TitleBehind {
  const [before = '', after = ''] = lexicon.data.citations.written.title.split('{title}');
  if (!words.startsWith(before, at)) return { kind: 'none' };
  const start = at + before.length;
  const article = lexicon.compiled(articleOf).exec(words.slice(start))?.[0] ?? '';
  const spanOf = (title: string, from: number): Span | undefined => {
    const to = from + title.length;
    const isHere = title !== '' && isSame(words.slice(from, to), title) && words.startsWith(after, to);
    return isHere && !/^[\p{L}\p{N}]/u.test(words.slice(to)) ? { from, to } : undefined;
  };
  const find = (title: string): Span | undefined => spanOf(title, start) ?? spanOf(title, start + article.length);
  const [old, current] = [find(former), find(now)];
  // Of two titles that begin alike, the longer one is the one that stands there.
  if (current && (!old || now.length > former.length)) return { kind: 'new' };
  if (!old || (old.from > start && firstWord(former) !== firstWord(now))) return { kind: 'other' };
  return { kind: 'former', edit: { span: old, text: inSentence(now, former, words.slice(old.from, old.to)) } };
}

/**
 * The years in the words around a citation that only the former title has: `2029-2032`. They speak of what the new revision has
 * left behind. The title itself, which is written anew, does not count.
 */
export function periodLeftBehind(words: string, former: string, now: string, title: Span | undefined): string | undefined {
  const around = title ? `${words.slice(0, title.from)} ${words.slice(title.to)}` : words;
  const left = periodsIn(now);
  return periodsIn(former).find((period) => !left.includes(period) && periodsIn(around).includes(period));
}

/** A title of which an import holds only the beginning: nobody can tell whether it changed. */
export function isCut(title: string): boolean {
  return /(?:\.{3}|…)$/.test(title);
}

function periodsIn(words: string): readonly string[] {
  return (words.match(/(?<!\d)\d{4}(?:\s?[-–‑]\s?\d{4})?(?!\d)/g) ?? []).map((period) => period.replace(/\s?[–‑-]\s?/, '-'));
}

function articleOf({ citations: { article } }: LexiconData): RegExp {
  return new RegExp(`^${leading(article)}`, 'u');
}

function firstWord(title: string): string {
  return /^[^\s,]*/.exec(title)![0].toLowerCase();
}

/** Only the first letter may be small where the title has a capital. */
function isSame(words: string, title: string): boolean {
  return words === title || (words.slice(1) === title.slice(1) && words.charAt(0) === title.charAt(0).toLowerCase());
}

function inSentence(title: string, former: string, written: string): string {
  // A title that begins with an acronym is written as it is.
  const stays = !/^\p{Lu}\p{Ll}/u.test(title) || (written === former && /^\p{Lu}\p{Ll}/u.test(former));
  return stays ? title : title.charAt(0).toLowerCase() + title.slice(1);
}
