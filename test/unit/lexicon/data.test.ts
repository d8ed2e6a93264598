import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import { english, lexiconOf, lexicons } from '../../../src/lexicon/lexicon';
import { lexiconSchema } from '../../../src/lexicon/schema';
import { TONGUE } from './tongue';

interface Edition {
  readonly documents: readonly { readonly sections: readonly { readonly leadIn: string; readonly role: string }[] }[];
}

/** The lead-ins of the adopted texts, as the catalogue has them. */
function adoptedLeadIns(): readonly { readonly leadIn: string; readonly role: string }[] {
  const editions = ['bucharest-2022', 'dubai-2018'].map(
    (name) => JSON.parse(readFileSync(`catalogue/${name}.json`, 'utf8')) as Edition,
  );
  return editions.flatMap(({ documents }) => documents.flatMap(({ sections }) => sections)).filter(({ leadIn }) => leadIn !== '');
}

describe('the data of the languages', () => {
  for (const { data } of [...lexicons, { data: TONGUE }]) {
    it(`of ${data.name} is what the schema says`, () => {
      const { issues } = v.safeParse(lexiconSchema, data);
      assert.deepEqual(issues?.map((issue) => `${v.getDotPath(issue)}: ${issue.message}`) ?? [], []);
    });
  }

  it('is refused where a word is missing, has blanks around it, or stands under a key that nobody asks for', () => {
    const { reasons, ...others } = TONGUE.forms;
    for (const forms of [others, { ...others, reasons: { ...reasons, written: ' Ékialo:' } }, { ...TONGUE.forms, reason: [] }])
      assert.equal(v.is(lexiconSchema, { ...TONGUE, forms }), false);
  });

  it('is found by the code of the language, in any case', () => {
    assert.equal(lexiconOf('EN'), english);
    assert.equal(lexiconOf('qya'), undefined);
  });

  it('has every lead-in of the adopted texts, as often as it stands there, with its role', () => {
    const known = [...english.data.leadIns].sort((one, other) => other.words.length - one.words.length);
    const counts = new Map(known.map(({ words }) => [words, { count: 0, addressed: 0 }]));
    for (const { leadIn, role } of adoptedLeadIns()) {
      const found = known.find(({ words }) => leadIn === words || leadIn.startsWith(`${words} `));
      assert.equal(found?.role, role, leadIn);
      assert.equal(english.roleOf(leadIn), role, leadIn);
      const counted = counts.get(found.words)!;
      counted.count++;
      if (leadIn !== found.words) counted.addressed++;
    }
    assert.deepEqual(
      english.data.leadIns,
      english.data.leadIns.map((leadIn) => ({ ...leadIn, ...counts.get(leadIn.words)! })),
    );
  });

  it('has addressees that adopted lead-ins name', () => {
    const all = adoptedLeadIns().map(({ leadIn }) => leadIn);
    for (const { words, count } of english.data.addressees)
      assert.ok(all.filter((leadIn) => leadIn.includes(` ${words}`)).length >= count, words);
  });
});
