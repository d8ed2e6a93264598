// An ESLint rule of the house: words of a drafting language stand in the data of src/lexicon/ and nowhere else.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesUnder, root } from '../files.mjs';

/** Shorter words are in every pattern by chance: `and` in a name, `of` in an option. */
const LEAST = 4;
/** So many words of a list have to be known for it to be a list of drafting words, and so many stand in a string that is a list. */
const LEAST_LISTED = 3;
const LEAST_IN_STRING = 6;

const words = new Set(
  filesUnder('src/lexicon', '.json').flatMap((file) => wordsOf(JSON.parse(readFileSync(join(root, file), 'utf8')))),
);

/** Every word of the values that data holds, in small letters. Sentences are made of everybody's words, and say nothing. */
function wordsOf(data) {
  if (typeof data === 'string') return /\{\w+\}|(?:\S+\s+){5}/.test(data) ? [] : lettersIn(data);
  return typeof data === 'object' && data !== null ? Object.values(data).flatMap(wordsOf) : [];
}

function lettersIn(text) {
  return (text.toLowerCase().match(/\p{L}+/gu) ?? []).filter((word) => word.length >= LEAST);
}

/** The drafting words in a regular expression: not the names of its groups and of classes of characters. */
function inPattern(source) {
  // What begins like a tag is about HTML or XML, whose names are nobody's language.
  if (source.startsWith('<')) return [];
  const plain = source.replace(/\(\?<\w+>|\\k<\w+>|\\[pP]\{[^}]*\}|\\u\{?[0-9a-f]{1,6}\}?|\\[a-zA-Z]/gu, ' ');
  return lettersIn(plain).filter((word) => words.has(word));
}

/** The drafting words in what a program writes into a draft: an emphasis, a heading. What people are told looks otherwise. */
function inMarkup(text) {
  return /^(?:\*{1,2}\S|#{1,6} )/.test(text) ? lettersIn(text).filter((word) => words.has(word)) : [];
}

/**
 * The drafting words in a list of words, where they are what the list is about. A bare array may as well hold the values of a type,
 * `'Resolution', 'Decision'`, and is left alone.
 */
function inList(list) {
  const single = list.filter((text) => /^\p{L}+$/u.test(text));
  const known = single.filter((text) => text.length >= LEAST && words.has(text.toLowerCase()));
  return known.length >= LEAST_LISTED && known.length * 2 > single.length ? known : [];
}

/** A string of words in small letters without any sign between them is a list that is divided somewhere else. */
function inString(text) {
  const list = text.trim().split(/\s+/u);
  return list.length >= LEAST_IN_STRING && list.every((word) => /^\p{Ll}+$/u.test(word)) ? inList(list) : [];
}

const isText = (node) => node?.type === 'Literal' && typeof node.value === 'string';

export const english = {
  meta: { type: 'problem', schema: [], docs: { description: 'words of a drafting language stand in the lexicon only' } },
  create(context) {
    const report = (node, found) => {
      if (found.length === 0) return;
      const named = [...new Set(found)].map((word) => `“${word}”`).join(', ');
      context.report({
        node,
        message: `${named}: words of a drafting language belong in src/lexicon/, ask the lexicon for them.`,
      });
    };
    return {
      'Literal[regex]': (node) => report(node, inPattern(node.regex.pattern)),
      'NewExpression[callee.name="RegExp"] > Literal.arguments': (node) => isText(node) && report(node, inPattern(node.value)),
      'NewExpression[callee.name="RegExp"] > TemplateLiteral.arguments > TemplateElement': (node) =>
        report(node, inPattern(node.value.raw)),
      'TaggedTemplateExpression[tag.property.name="raw"] > TemplateLiteral > TemplateElement': (node) =>
        report(node, inPattern(node.value.raw)),
      'NewExpression[callee.name="Set"] > ArrayExpression.arguments': (node) =>
        report(node, inList(node.elements.filter(isText).map(({ value }) => value))),
      Literal: (node) => isText(node) && report(node, [...inMarkup(node.value), ...inString(node.value)]),
      'TemplateLiteral > TemplateElement:first-child': (node) =>
        report(node, [...inMarkup(node.value.cooked ?? ''), ...inString(node.value.cooked ?? '')]),
    };
  },
};
