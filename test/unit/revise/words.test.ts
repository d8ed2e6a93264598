import assert from 'node:assert/strict';
import { markLabel, markWords, writeMarks } from '../../../src/revise/words';
import { marked } from './marked';

type Cases = readonly (readonly [what: string, base: string, revised: string, marks: string])[];

function each(cases: Cases): void {
  for (const [what, base, revised, marks] of cases) it(what, () => assert.equal(marked(base, revised), marks));
}

describe('words that changed are marked as a reader knows them:', () => {
  each([
    ['a date', 'opens on 3 May 2028 at noon', 'opens on 14 June 2032 at noon', 'opens on {~~3 May 2028~>14 June 2032~~} at noon'],
    ['a figure in groups', 'for 7 824 crowns', 'for 7 912 crowns', 'for {~~7 824~>7 912~~} crowns'],
    ['a word with an apostrophe', "the keeper's lamp", "the keepers' lamp", "the {~~keeper's~>keepers'~~} lamp"],
    ['a word with a stroke', 'lamps/bells and oil', 'lamps/horns and oil', '{~~lamps/bells~>lamps/horns~~} and oil'],
    ['a dash', 'the North-South ferry', 'the North–South ferry', 'the {~~North-South~>North–South~~} ferry'],
    [
      'a link',
      'see [it](http://x.y/a) now',
      'see [it](http://x.y/b) now',
      'see {~~[it](http://x.y/a)~>[it](http://x.y/b)~~} now',
    ],
    [
      'an address',
      'see the list at https://x.y/b.html.',
      'see the list at https://x.y/c.html.',
      'see the list at {~~https://x.y/b.html~>https://x.y/c.html~~}.',
    ],
    ['a picture of several signs', 'with 👩‍🚒 and 🇳🇴 here', 'with 👩‍🚀 and 🇳🇱 here', 'with {~~👩‍🚒 and 🇳🇴~>👩‍🚀 and 🇳🇱~~} here'],
    ['a word with joiners', 'lamp می‌خواهم lit', 'lamp می‌خواهد lit', 'lamp {~~می‌خواهم~>می‌خواهد~~} lit'],
    [
      'words that no blanks part',
      '灯塔应在夜间保持点亮，以便航行。',
      '灯塔应在白天保持点亮，以便航行。',
      '灯塔应在{~~夜间~>白天~~}保持点亮，以便航行。',
    ],
    ['words from right to left', 'المنارات مضاءة ليلا', 'المنارات مضاءة دائما ليلا', 'المنارات مضاءة {++دائما ++}ليلا'],
  ]);

  it('two texts that differ in too many words, as a whole', () => {
    const words = (from: number): string => Array.from({ length: 2000 }, (_, at) => `w${((at * 7919) % 2000) + from}`).join(' ');
    const [one, other] = [words(0), words(0).split(' ').reverse().join(' ')];
    assert.equal(markWords(`${one}.`, `${other}.`), `{~~${one}~>${other}~~}.`);
  });
});

describe('changes that belong together are one:', () => {
  each([
    ['words with a blank between', 'a red lamp here', 'a green buoy here', 'a {~~red lamp~>green buoy~~} here'],
    [
      'replaced words with a short one between',
      'the keeper of lamps is paid',
      'the master of buoys is paid',
      'the {~~keeper of lamps~>master of buoys~~} is paid',
    ],
    [
      'but not added ones',
      'the keeper of lamps is paid',
      'the old keeper of red lamps is paid',
      'the {++old ++}keeper of {++red ++}lamps is paid',
    ],
    [
      'number and edition of another text',
      'see Resolution 4 (Rev. Lightburg, 2028), on oil',
      'see Resolution 9 (Rev. Havenport, 2032), on oil',
      'see Resolution {~~4 (Rev. Lightburg, 2028)~>9 (Rev. Havenport, 2032)~~}, on oil',
    ],
    [
      'and what follows right behind it',
      'see gate 4 (Lightburg, 2028) or 5 of the harbours',
      'see gate 6 (Havenport, 2032), 7 of the harbours',
      'see gate {~~4 (Lightburg, 2028) or 5~>6 (Havenport, 2032), 7~~} of the harbours',
    ],
    ['a word that a sign replaces', 'the lamps and buoys burn', 'the lamps, buoys burn', 'the lamps{~~ and~>,~~} buoys burn'],
    ['a blank that went along', 'the (red ) lamp burns', 'the (blue) lamp burns', 'the ({~~red ~>blue~~}) lamp burns'],
    [
      'but not a title and its edition',
      'the Lamp Charter (Lightburg, 2028) says',
      'the Lamp Pact (Havenport, 2032) says',
      'the Lamp {~~Charter~>Pact~~} ({~~Lightburg, 2028~>Havenport, 2032~~}) says',
    ],
    [
      'the brackets of an abbreviation',
      'the Lighthouse Board (LB) and the Buoy Board (BB) meet',
      'the LB and the Buoy Board (BB) meet',
      'the {~~Lighthouse Board (LB)~>LB~~} and the Buoy Board (BB) meet',
    ],
    [
      'that come',
      'the LB meets at sea',
      'the Lighthouse Board (LB) meets at sea',
      'the {~~LB~>Lighthouse Board (LB)~~} meets at sea',
    ],
    [
      'but not brackets that stand far apart',
      'lamps lit by oil, which is kept in the tower through the winter, burn',
      'lamps (red and lit by oil, which is kept in the tower through the winter), burn',
      'lamps {++(red and ++}lit by oil, which is kept in the tower through the winter{++)++}, burn',
    ],
    ['nor brackets alone', 'lamps with a mirror burn', 'lamps (with a mirror) burn', 'lamps {++(++}with a mirror{++)++} burn'],
    ['nor a bracket that stays open', 'lamps burn at sea', 'lamps (red burn at sea', 'lamps {++(red ++}burn at sea'],
    ['nor one that others close', 'lamps at (sea) burn', 'lamps (red at (sea) burn', 'lamps {++(red ++}at (sea) burn'],
  ]);
});

describe('what is added or deleted is said to begin', () => {
  each([
    [
      'as early as can be',
      'lamps and the new oil',
      'lamps and the old and the new oil',
      'lamps {++and the old ++}and the new oil',
    ],
    [
      'but behind the first word',
      '1 to report on lamps',
      '1 to continue to report on lamps',
      '1 to {++continue to ++}report on lamps',
    ],
    [
      'where it meets another change',
      'a frame for the lamp plan of keepers',
      'a frame for keeping the use of the lamp plan of masters',
      'a frame for {++keeping the use of ++}the lamp plan of {~~keepers~>masters~~}',
    ],
    [
      'behind a sign',
      'they keep lamps; the lamps burn',
      'they keep lamps; the buoys float; the lamps burn',
      'they keep lamps; {++the buoys float; ++}the lamps burn',
    ],
    ['at a sign', 'the lamps, the oil', 'the lamps, the buoys, the oil', 'the lamps{++, the buoys++}, the oil'],
    ['at the last sign', 'the lamps;', 'the lamps; the buoys;', 'the lamps{++; the buoys++};'],
    [
      'not between a word and its number',
      'see Resolution 3, on oil; and Resolution 4, on gas',
      'see Resolution 4, on gas',
      'see {--Resolution 3, on oil; and --}Resolution 4, on gas',
    ],
    ['not inside a bracket', 'a lamp (red) burns', 'a lamp (blue) (red) burns', 'a lamp{++ (blue)++} (red) burns'],
  ]);
});

describe('a label', () => {
  it('is marked apart from its signs and its blank', () => {
    assert.equal(markLabel('*d)* ', '*e)* '), '*{~~d~>e~~})* ');
    assert.equal(markLabel('1bis ', '1ter '), '{~~1bis~>1ter~~} ');
    assert.equal(markLabel('2. ', '3. '), '{~~2~>3~~}. ');
    assert.equal(markLabel('a) ', 'a) '), 'a) ');
  });

  it('of another form is replaced, and its blank stays', () => {
    assert.equal(markLabel('a) ', '6.1 '), '{~~a)~>6.1~~} ');
    assert.equal(markLabel('– ', '*a)* '), '{~~–~>*a)*~~} ');
    assert.equal(markLabel('*a)* ', 'a) '), '{~~*a)*~>a)~~} ');
  });

  it('that comes or goes takes its blank along', () => {
    assert.equal(markLabel('', '1 '), '{++1 ++}');
    assert.equal(markLabel('1 ', ''), '{--1 --}');
  });
});

describe('marks of a stretch', () => {
  it('are one mark, or two where a sign in the words would end it', () => {
    assert.equal(writeMarks('a', 'a'), 'a');
    assert.equal(writeMarks('a', 'b'), '{~~a~>b~~}');
    assert.equal(writeMarks('a ~> b', 'c'), '{--a ~> b--}{++c++}');
    assert.equal(writeMarks('a', 'b ~~} c'), '{--a--}{++b ~~} c++}');
  });

  it('leave the sign that both end with, where the rest was rewritten', () => {
    assert.equal(markWords('lamps;', 'ferries and bells;'), '{~~lamps~>ferries and bells~~};');
    assert.equal(markWords(';', 'bells;'), '{++bells++};');
    assert.equal(markWords('lamps burn;', 'ferries and bells,'), '{~~lamps burn;~>ferries and bells,~~}');
    assert.equal(markWords('lamps burn;', 'so;'), '{~~lamps burn~>so~~};');
  });
});
