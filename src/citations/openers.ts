/**
 * Whether a lead-in may begin with these words: a participle, an adjective or a verb in the third person, with `further`
 * and the like before it. Ordinary words have these endings too, so what is found needs more proof than this.
 */
export function opensLeadIn(words: string): boolean {
  return OPENING.test(words);
}

/** Every place in a masked text where a lead-in may begin. */
export function findOpeners(masked: string): number[] {
  return [...masked.matchAll(ANY_OPENER)].map((match) => match.index);
}

/** Where the last opener stands between two offsets of a masked text; -1 when there is none. */
export function lastOpener(masked: string, from: number, to: number): number {
  let last = -1;
  for (const match of masked.slice(from, to).matchAll(ANY_OPENER)) last = from + match.index;
  return last;
}

const PREAMBULAR =
  'acknowledging acting affirming alarmed anxious appealing appreciating aware bearing believing cognizant commending concerned concluding confident confirming congratulating conscious considering convinced declaring deploring desiring desirous determined disturbed emphasizing emphasising encouraged endorsing expressing fulfilling guided having highlighting inspired keeping mindful noting observing pursuant reaffirming realizing realising recalling recognizing recognising referring regretting reiterating resolved reviewing seeking stressing taking underlining underscoring viewing welcoming';
const OPERATIVE =
  'acknowledges adopts affirms agrees appeals appreciates approves authorizes authorises calls commends concludes confirms congratulates considers continues decides declares directs emphasizes emphasises encourages endorses expresses expects highlights instructs invites mandates notes proclaims reaffirms recalls recognizes recognises recommends regrets reiterates reminds repeals requests requires resolves stresses supports suggests takes thanks urges welcomes';
const WORDS = `${PREAMBULAR} ${OPERATIVE}`.replaceAll(' ', '|');
const OPENER = String.raw`(?:(?:further|also|again)\s{1,16})?(?:${WORDS})`;
const OPENING = new RegExp(String.raw`^${OPENER}\b`, 'i');
const ANY_OPENER = new RegExp(String.raw`\b${OPENER}\b`, 'g');
