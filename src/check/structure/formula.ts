import { formatEdition, parseEdition, sameEdition } from '../../citations/designation';
import { Kept } from '../../lexicon/kept';
import type { Lexicon } from '../../lexicon/lexicon';
import { literally } from '../../lexicon/phrases';
import { spanInDraft, type Passage } from '../../markup/passage';
import type { Edition } from '../../model/designation';
import type { Fix } from '../../model/problem';
import type { Span } from '../../model/range';
import { replaceWords } from '../../revise/replaceWords';
import type { CheckedText, Fault, TextRule, World } from '../rule';
import { quote } from '../wording';
import { differenceIn, differenceInWords } from './difference';
import { formulaIn, headOf, isProposal, passageOf, revises, type Head } from './head';
import { usualFormula } from './usualFormula';

/**
 * The enacting formula: missing, of another form than others have, without its comma, or naming another conference than the
 * designation or, in a new text, the front matter. That a revision has to name the coming one is `proposal/revision-not-updated`.
 */
export const formula: TextRule = {
  code: 'structure/formula',
  severity: 'warning',
  reads: 'the accepted text',
  counted: (count) => (count === 1 ? '1 slip in the enacting formula' : `${count} slips in the enacting formula`),
  judge(text, world) {
    const { lexicon } = world.draft;
    const head = headOf(text, world);
    if (!head.heading || !head.hasSections) return [];
    const piece = formulaIn(head, lexicon);
    const passage = piece && passageOf(text, piece);
    return passage ? faultsIn(passage, text, world) : [missing(head, text, world)];
  },
};

/** A formula in its parts: `The General Conference of the Example Union`, `(Saltmere, 2036)`, `,`. */
interface Parts {
  readonly name: string;
  readonly brackets: Span;
  readonly edition?: Edition;
}

function faultsIn(passage: Passage, text: CheckedText, world: World): readonly Fault[] {
  const { lexicon } = world.draft;
  const parts = partsOf(passage.words, lexicon, (text.own?.revision ?? world.conference)?.place);
  const fault = (span: Span, key: string, message: string, written?: string): Fault => ({
    message,
    span: spanInDraft(passage, span),
    key: `formula ${key}`,
    name: quote(passage.words.slice(span.from, span.to)),
    passage,
    fixes: written === undefined ? [] : [fixOf(passage, span, written, text.asMark)],
  });
  const faults = [nameFault(parts, text, world, fault), editionFault(parts, passage, text, world, fault)];
  const [before, after] = lexicon.data.forms.formula.split('{edition}');
  const end = { from: parts.brackets.to, to: passage.words.trimEnd().length };
  const found = passage.words.slice(end.from, end.to);
  const isEnded = found.replace(FOOTNOTES, '') === after!.replace(/^\)/, '');
  if (!isEnded && before !== undefined) {
    const sign = after!.replace(/^\)/, '');
    const shown = end.to > end.from ? end : { from: parts.brackets.from, to: end.to };
    const fix = fixOf(passage, end, sign, text.asMark);
    const message = `The enacting formula ends with “${sign}” after its brackets${found === '' ? '' : `, not with “${found}”`}.`;
    faults.push({
      ...fault(shown, `end ${found}`, message),
      fixes: FOOTNOTES.test(found) ? [] : [{ ...fix, safe: true }],
    });
  }
  return faults.filter((one) => one !== undefined);
}

type FaultOf = (span: Span, key: string, message: string, written?: string) => Fault;

function nameFault({ name }: Parts, text: CheckedText, world: World, fault: FaultOf): Fault | undefined {
  const usual = usualFormula(text, world);
  if (!usual || name.includes('[^')) return undefined;
  const known = partsOf(usual.words, world.draft.lexicon).name;
  const wanted = usual.isAdopted ? known : [known, ...name.split(' ').slice(known.split(' ').length)].join(' ');
  if (name === wanted) return undefined;
  const whole = { from: 0, to: name.length };
  const { span, text: instead } = differenceInWords(name, wanted);
  const found = name.slice(span.from, span.to);
  const short = differenceIn(name, wanted);
  const message =
    found === ''
      ? `The enacting formula lacks ${quote(instead)}: it should begin with ${quote(wanted)}.`
      : `The enacting formula says ${quote(found)} and should say ${quote(instead)}: ${quote(wanted)}.`;
  const shown = span.to > span.from ? span : whole;
  return { ...fault(shown, `name ${found} ${instead}`, message), fixes: fault(short.span, '', '', short.text).fixes ?? [] };
}

function editionFault(
  { brackets, edition }: Parts,
  passage: Passage,
  text: CheckedText,
  world: World,
  fault: FaultOf,
): Fault | undefined {
  const written = passage.words.slice(brackets.from, brackets.to);
  const wanted = text.own?.revision ?? world.conference;
  const known = edition ?? wanted;
  if (!known) return undefined;
  const isOther = edition !== undefined && wanted !== undefined && !sameEdition(edition, wanted);
  // Of a revision, all that names another conference than the coming one is told by the rule about it.
  if (isOther && !(revises(text) && world.conference)) {
    const right = `(${formatEdition(wanted)})`;
    const by = text.own?.revision ? 'the designation' : 'the front matter';
    return fault(
      brackets,
      `edition ${written}`,
      `The enacting formula names ${formatEdition(edition)}, and ${by} ${formatEdition(wanted)}.`,
      right,
    );
  }
  const right = `(${formatEdition(known)})`;
  if (sameForm(written, right)) return undefined;
  return fault(
    brackets,
    `brackets ${written}`,
    `The enacting formula names the conference by place and year, ${right}, not as ${quote(written)}.`,
    right,
  );
}

/** Accents are nobody's slip here. */
function sameForm(one: string, other: string): boolean {
  const plain = (words: string): string => words.normalize('NFD').replace(/\p{M}/gu, '').replace(/\s+/g, ' ');
  return plain(one) === plain(other);
}

/** A formula is asked for at every key, and is hardly ever written. */
function partsOf(words: string, lexicon: Lexicon, place?: string): Parts {
  return lexicon.compiled(knownParts).get(`${place ?? ''}\n${words}`, () => readParts(words, lexicon, place));
}

function knownParts(): Kept<Parts> {
  return new Kept(MOST_FORMULAS);
}

/** More formulas than the adopted texts and the drafts that are open have. */
const MOST_FORMULAS = 500;

/** The brackets are what stands at the end and names a year, complete or not; without any, the year and the place before it. */
function readParts(words: string, lexicon: Lexicon, place?: string): Parts {
  const { bracketed, bare } = patternsFor(place);
  const found = (words.includes('(') ? bracketed : bare).exec(words);
  const from = found?.index ?? words.trimEnd().replace(/[\s,.;:]+$/, '').length;
  const to = found ? from + found[0].length : from;
  const inside = words.slice(from, to).replace(/[()]/g, '');
  const edition = found && words[from] === '(' ? (parseEdition(inside, lexicon) ?? undefined) : undefined;
  return { name: words.slice(0, from).trimEnd(), brackets: { from, to }, ...(edition ? { edition } : {}) };
}

function patternsFor(place: string | undefined) {
  const end = String.raw`(?=[^()\d\p{L}]*(?:\[\^[^\][\s]+\])*\s*$)`;
  const named = place === undefined ? String.raw`\p{L}+` : String.raw`(?:${literally(place)}|\p{L}+)`;
  return {
    bracketed: new RegExp(String.raw`\([^()]{0,60}\d{4}\)?${end}`, 'u'),
    bare: new RegExp(String.raw`(?<!\p{L})${named},?\s*\d{4}\)?${end}`, 'u'),
  };
}

const FOOTNOTES = /(?:\[\^[^\][\s]+\])+/g;

function fixOf(passage: Passage, span: Span, written: string, asMark: boolean): Fix {
  const old = passage.words.slice(span.from, span.to);
  // Brackets that were forgotten stand apart from the name.
  const glued = span.from > 0 && span.from === span.to && written.startsWith('(') ? ` ${written}` : written;
  const { span: short, text } = differenceIn(old, glued);
  const at = { from: span.from + short.from, to: span.from + short.to };
  return {
    title: old === '' ? `Insert “${written.trim()}”` : `Write “${written}”`,
    edits: [replaceWords(passage, at, text, asMark)],
    preferred: true,
  };
}

function missing({ heading, rest }: Head, text: CheckedText, world: World): Fault {
  const usual = usualFormula(text, world);
  const edition = (revises(text) ? world.conference : undefined) ?? text.own?.revision ?? world.conference;
  const title = rest[0]?.kind === 'heading' ? rest[0] : heading!;
  const at = title.span.to;
  const written =
    usual && edition ? usual.words.replace(/\([^()]*\)(?=[^()]*$)/, () => `(${formatEdition(edition)})`) : undefined;
  // In a marked revision the text in force has it: there it is a deletion that nobody marked.
  const isInsertable = written !== undefined && !text.asMark && isProposal(text);
  return {
    message: `The enacting formula is missing after the title: ${written === undefined ? 'it names the conference, with place and year' : quote(written, 90)}.`,
    span: text.place,
    key: 'formula missing',
    name: 'formula',
    fixes: isInsertable
      ? [
          {
            title: 'Insert the enacting formula',
            edits: [{ span: { from: at, to: at }, text: `\n\n${written}` }],
            preferred: true,
          },
        ]
      : [],
  };
}
