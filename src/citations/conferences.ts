import type { Body } from '../model/citation';
import type { Edition } from '../model/designation';

/** Which body met where and when: tells whose text `(Rev. Havenport, 2032)` is. */
export interface Conferences {
  /** The bodies that met at that place in that year, most likely first; empty when none is known to have. */
  bodiesAt(edition: Edition): readonly Body[];
  /** The spelling of a place that is known, whatever the case and accents it is written in. */
  spelling(place: string): string | undefined;
  /** The years in which somebody met at a place: for a right place with a wrong year. */
  yearsAt(place: string): readonly number[];
  /** The places where somebody met in a year: for a right year with a wrong place. */
  placesIn(year: number): readonly string[];
  /** The conferences of one body, in order of time. */
  editionsOf(body: Body): readonly Edition[];
}

/**
 * The conferences of the ITU, and those whose Final Acts the caller holds besides: an edition that is given here counts as
 * one of the conference's own, so a library of another union works the same way.
 */
export function createConferences(own: readonly Edition[] = []): Conferences {
  const bodies = new Map<string, Body[]>();
  const years = new Map<string, number[]>();
  const places = new Map<number, string[]>();
  const spellings = new Map<string, string>();
  const editions = new Map<Body, Edition[]>();

  for (const [body, place, year] of [...own.map(({ place, year }) => ['conference', place, year] as const), ...MEETINGS]) {
    const key = foldPlace(place);
    const there = listIn(bodies, `${key} ${year}`);
    if (there.includes(body)) continue;
    there.push(body);
    addOnce(listIn(years, key), year);
    addOnce(listIn(places, year), place);
    if (!spellings.has(key)) spellings.set(key, place);
    listIn(editions, body).push({ place, year });
  }
  for (const list of editions.values()) list.sort((a, b) => a.year - b.year);

  return {
    bodiesAt: ({ place, year }) => bodies.get(`${foldPlace(place)} ${year}`) ?? [],
    spelling: (place) => spellings.get(foldPlace(place)),
    yearsAt: (place) => years.get(foldPlace(place)) ?? [],
    placesIn: (year) => places.get(year) ?? [],
    editionsOf: (body) => editions.get(body) ?? [],
  };
}

/** A place as it is compared: without accents, in small letters, with single blanks. */
export function foldPlace(place: string): string {
  return place
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .toLowerCase();
}

function listIn<K, V>(lists: Map<K, V[]>, key: K): V[] {
  const list = lists.get(key) ?? [];
  lists.set(key, list);
  return list;
}

function addOnce<V>(list: V[], value: V): void {
  if (!list.includes(value)) list.push(value);
}

/** Where two bodies met at one place in one year, the one with more texts comes first. */
const MEETINGS: readonly (readonly [Body, string, number])[] = [
  ['conference', 'Kyoto', 1994],
  ['conference', 'Minneapolis', 1998],
  ['conference', 'Marrakesh', 2002],
  ['conference', 'Antalya', 2006],
  ['conference', 'Guadalajara', 2010],
  ['conference', 'Busan', 2014],
  ['conference', 'Dubai', 2018],
  ['conference', 'Bucharest', 2022],
  ['conference', 'Doha', 2026],
  ['standardization', 'Helsinki', 1993],
  ['standardization', 'Geneva', 1996],
  ['standardization', 'Montreal', 2000],
  ['standardization', 'Florianópolis', 2004],
  ['standardization', 'Johannesburg', 2008],
  ['standardization', 'Dubai', 2012],
  ['standardization', 'Hammamet', 2016],
  ['standardization', 'Geneva', 2022],
  ['standardization', 'New Delhi', 2024],
  ['development', 'Buenos Aires', 1994],
  ['development', 'Valletta', 1998],
  ['development', 'Istanbul', 2002],
  ['development', 'Doha', 2006],
  ['development', 'Hyderabad', 2010],
  ['development', 'Dubai', 2014],
  ['development', 'Buenos Aires', 2017],
  ['development', 'Kigali', 2022],
  ['development', 'Baku', 2025],
  ['radiocommunication', 'Geneva', 1993],
  ['radiocommunication', 'Geneva', 1995],
  ['radiocommunication', 'Geneva', 1997],
  ['radiocommunication', 'Istanbul', 2000],
  ['radiocommunication', 'Geneva', 2003],
  ['radiocommunication', 'Geneva', 2007],
  ['radiocommunication', 'Geneva', 2012],
  ['radiocommunication', 'Geneva', 2015],
  ['radiocommunication', 'Sharm el-Sheikh', 2019],
  ['radiocommunication', 'Dubai', 2023],
  // The world conference on international telecommunications and the policy forums.
  ['other', 'Melbourne', 1988],
  // The additional plenipotentiary conference was one of the conference's, and numbered its resolutions apart.
  ['other', 'Geneva', 1992],
  ['conference', 'Geneva', 1992],
  ['other', 'Geneva', 1996],
  ['other', 'Geneva', 1998],
  ['other', 'Geneva', 2001],
  ['other', 'Dubai', 2012],
  ['other', 'Lisbon', 2009],
  ['other', 'Geneva', 2013],
  ['other', 'Geneva', 2021],
];

/** The conferences of the ITU alone. A fixed table that is never changed, so it may live as long as the module. */
export const ITU_CONFERENCES: Conferences = createConferences();
