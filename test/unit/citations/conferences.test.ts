import assert from 'node:assert/strict';
import { createConferences } from '../../../src/citations/conferences';

describe('createConferences', () => {
  const conferences = createConferences([
    { place: 'Lightburg', year: 2028 },
    { place: 'Havenport', year: 2032 },
  ]);

  it('tells the body by place and year', () => {
    assert.deepEqual(conferences.bodiesAt({ place: 'Bucharest', year: 2022 }), ['conference']);
    assert.deepEqual(conferences.bodiesAt({ place: 'Kigali', year: 2022 }), ['development']);
    assert.deepEqual(conferences.bodiesAt({ place: 'geneva', year: 2022 }), ['standardization']);
    assert.deepEqual(conferences.bodiesAt({ place: 'SHARM EL SHEIKH', year: 2019 }), ['radiocommunication']);
    assert.deepEqual(conferences.bodiesAt({ place: 'Dubai', year: 2012 }), ['standardization', 'other']);
    assert.deepEqual(conferences.bodiesAt({ place: 'Bucharest', year: 2018 }), []);
  });

  it('takes the editions of a library besides', () => {
    assert.deepEqual(conferences.bodiesAt({ place: 'Havenport', year: 2032 }), ['conference']);
    assert.deepEqual(createConferences().bodiesAt({ place: 'Havenport', year: 2032 }), []);
    assert.deepEqual(createConferences([{ place: 'Bucharest', year: 2022 }]).bodiesAt({ place: 'Bucharest', year: 2022 }), [
      'conference',
    ]);
  });

  it('helps with a right place in a wrong year, and the other way round', () => {
    assert.deepEqual(conferences.yearsAt('Havenport'), [2032]);
    assert.deepEqual([...conferences.yearsAt('dubai')].sort(), [2012, 2014, 2018, 2023]);
    assert.deepEqual(conferences.placesIn(2032), ['Havenport']);
    assert.deepEqual([...conferences.placesIn(2022)].sort(), ['Bucharest', 'Geneva', 'Kigali']);
    assert.deepEqual(conferences.placesIn(1901), []);
    assert.equal(conferences.spelling('HAVENPORT'), 'Havenport');
    assert.equal(conferences.spelling('Nowhere'), undefined);
  });

  it('lists the conferences of a body in order of time', () => {
    const years = conferences.editionsOf('conference').map(({ year }) => year);
    assert.deepEqual(years, [...years].sort());
    assert.deepEqual([years[0], years.at(-1)], [1992, 2032]);
    assert.deepEqual(conferences.editionsOf('council'), []);
  });
});
