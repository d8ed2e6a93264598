import assert from 'node:assert/strict';
import { markSignsAt } from '../../../src/editor/markSigns';
import { readDraft } from '../../../src/markup/draft';
import { pointed } from './samples';

/** The signs that are linked to the one at `¦`. */
function linked(drawn: string): readonly string[] | undefined {
  const { source, offset } = pointed(drawn);
  return markSignsAt(readDraft(source), offset)?.map(({ from, to }) => `${from} ${source.slice(from, to)}`);
}

describe('markSignsAt', () => {
  const cases: readonly (readonly [what: string, drawn: string, linked: readonly string[] | undefined])[] = [
    ['the opener', 'a {+¦+b++} c', ['2 {++', '6 ++}']],
    ['in front of the opener', 'a ¦{++b++} c', ['2 {++', '6 ++}']],
    ['behind the closer', 'a {--b--}¦ c', ['2 {--', '6 --}']],
    ['the arrow', 'a {~~b~¦>c~~} d', ['2 {~~', '6 ~>', '9 ~~}']],
    ['the words', 'a {~~bbb¦bbb~>c~~} d', undefined],
    ['other words', 'a¦b {~~b~>c~~} d', undefined],
    ['a remark in a mark', 'a {++b {>>c<¦<} d++}', ['7 {>>', '11 <<}']],
    ['a second block', '# {++a++}\n\nb {==c=¦=}', ['13 {==', '17 ==}']],
    ['a table', '| a | b |\n| --- | --- |\n| c | {++d¦++} |', ['30 {++', '34 ++}']],
    ['an opener that nothing closes', 'a {+¦+b', undefined],
    ['a sign in a code span', 'a `{+¦+b++}`', undefined],
  ];
  for (const [what, drawn, expected] of cases) {
    it(`links the signs at ${what}`, () => assert.deepEqual(linked(drawn), expected));
  }
});
