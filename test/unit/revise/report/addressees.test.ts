import assert from 'node:assert/strict';
import { english } from '../../../../src/lexicon/lexicon';
import { addresses, addresseesOf, mentions } from '../../../../src/revise/report/addressees';
import { addressedIn, findAddressee } from '../../../../src/revise/report/findAddressee';
import { tongue } from '../../lexicon/tongue';

const CHARTS = 'Director of the Charts Bureau';
const TSB = 'Director of the Telecommunication Standardization Bureau';

describe('report: whom a lead-in addresses', () => {
  const standing = (leadIn: string, name: string) => addresses(leadIn, name, english);

  for (const [leadIn, expected] of [
    ['instructs the Director of the Charts Bureau', 'addressed'],
    ['further instructs the Secretary-General and the Director of the Charts Bureau', 'addressed'],
    ['resolves to instruct the Directors of the Lighthouse Bureau and the Charts Bureau', 'addressed'],
    ['instructs the Directors of the Lighthouse and Charts Bureaux', 'addressed'],
    ['instructs the Directors of the three Bureaux, each within their means', 'addressed'],
    ['invites the Directors of the Bureaux:', 'addressed'],
    ['instructs the Secretary-General, in close consultation with the Director of the Charts Bureau', 'with'],
    ['instructs the Secretary-General in collaboration with the Directors of the Bureaux', 'with'],
    ['instructs the Director of the Lighthouse Bureau', undefined],
    ['instructs the Directors of the Lighthouse Bureau and the Ferries Bureau', undefined],
    ['instructs the Director of the Charts Bureau of Norland', 'addressed'],
    ['noting the Director of the Charts Bureau', undefined],
    ['resolves', undefined],
    ['', undefined],
  ] as const)
    it(`${leadIn || '(none)'}: ${expected ?? 'not'} the Director of the Charts Bureau`, () =>
      assert.equal(standing(leadIn, CHARTS), expected));

  it('tells a name from a longer one that begins with it', () => {
    assert.equal(standing('instructs the Member States Advisory Group', 'Member States'), undefined);
    assert.equal(standing('urges Member States Parties to the Northpoint Convention', 'Member States'), 'addressed');
    assert.equal(standing('instructs the Council Working Group on fog', 'Council'), undefined);
    assert.equal(standing('instructs the ITU Council', 'Council'), 'addressed');
  });

  it('knows acronyms, and names that mean several', () => {
    assert.equal(standing('instructs the Directors of BR and TSB', TSB), 'addressed');
    assert.equal(standing('invites the membership', 'Sector Members'), 'addressed');
    assert.ok(mentions('to lend its tender to the Director of TSB', TSB, english));
    assert.ok(!mentions('to lend its tender to the Director of BR', TSB, english));
  });

  it('lists whom lead-ins address, offices that no list holds among them', () => {
    assert.deepEqual(addresseesOf('instructs the Secretary-General and the Director of the Charts Bureau', english), [
      'Secretary-General',
      CHARTS,
    ]);
    assert.deepEqual(addresseesOf('instructs the Directors of the Charts Bureau and Ferries Bureau', english), [
      CHARTS,
      'Director of the Ferries Bureau',
    ]);
    assert.deepEqual(addresseesOf('instructs the Directors of the Harbour Lights Bureau and Inland Ferries Bureau', english), [
      'Director of the Harbour Lights Bureau',
      'Director of the Inland Ferries Bureau',
    ]);
    assert.deepEqual(addresseesOf('instructs the Directors of the Telecommunication Development Bureau and TSB', english), [
      TSB,
      'Director of the Telecommunication Development Bureau',
    ]);
    assert.deepEqual(addresseesOf('invites harbour authorities and pilots', english), ['harbour authorities and pilots']);
    for (const leadIn of ['decides', 'invites all', 'invites pilots and …']) assert.deepEqual(addresseesOf(leadIn, english), []);
    assert.deepEqual(addressedIn(['invites Member States', 'urges Member States', 'requests the Council'], english), [
      { name: 'Member States', times: 2 },
      { name: 'Council', times: 1 },
    ]);
  });

  it('finds out who is meant, and says who is known when nobody is', () => {
    const leadIns = ['instructs the Director of the Charts Bureau', 'invites Member States'];
    const found = (words: string) => findAddressee(words, leadIns, english);
    for (const words of [CHARTS, 'the director of the charts bureau', 'Charts Bureau', 'charts'])
      assert.deepEqual(found(words), { name: CHARTS }, words);
    for (const words of ['TSB', 'Director of TSB', 'director of tsb', TSB]) assert.deepEqual(found(words), { name: TSB }, words);
    assert.deepEqual(found('the ITU Council'), { name: 'Council' });
    // Singular or plural makes no difference; a slip does.
    assert.deepEqual([found('member state'), found('Chart Bureaux')], [{ name: 'Member States' }, { name: CHARTS }]);
    const unknown = found('Director of the Chrt Bureau');
    assert.ok('known' in unknown && unknown.known[0] === CHARTS);
    // Several go by this word: nobody is chosen for the delegate.
    assert.ok('known' in found('Director') && 'known' in found(''));
  });

  it('has its words from the language', () => {
    assert.equal(addresses('zumat l’Portestro', 'Portestro', tongue), 'addressed');
    assert.equal(addresses('zumat l’Portestro', 'Portestro', english), undefined);
  });
});
