import { parseDesignation } from '../citations/designation';
import { english, type Lexicon } from '../lexicon/lexicon';
import { align, type Alignable, type Match } from './align';
import { bagOf } from './bag';
import { renameFootnotes, type Unit, type UnitPair } from './unit';

/**
 * Aligns two sources unit by unit: text with text where they hold several, and within a text what says the same, then what is alike.
 * The revised text's footnotes get the names that the base has for them.
 */
export function pairUnits(base: readonly Unit[], revised: readonly Unit[], lexicon: Lexicon = english): readonly UnitPair[] {
  const counted = revised.filter((unit) => unit.text !== '');
  const matches = joinFootnotes(joinLeadIns(alignTexts(base, counted, lexicon), base, counted), base, counted);
  const nameOf = footnoteNames(base, counted, matches);
  const named = new Map(revised.map((unit) => [unit, renameFootnotes(unit, (id) => nameOf(unit.scope, id))]));
  const pairs: UnitPair[] = [];
  let carried = 0;
  // Blocks that are all remark take no part in the comparison; each follows the block that it was typed after.
  const carry = (until: Unit | undefined): void => {
    for (; carried < revised.length && revised[carried] !== until; carried++)
      if (revised[carried]!.text === '') pairs.push({ revised: named.get(revised[carried]!)! });
    if (revised[carried] === until) carried++;
  };
  for (const match of matches) {
    const unit = match.revised === undefined ? undefined : counted[match.revised]!;
    if (unit) carry(unit);
    pairs.push({
      ...(match.base === undefined ? {} : { base: base[match.base]! }),
      ...(unit ? { revised: named.get(unit)! } : {}),
    });
  }
  carry(undefined);
  return pairs;
}

/** Aligns the texts of two sources by their designations, and then each with its other half. */
function alignTexts(base: readonly Unit[], revised: readonly Unit[], lexicon: Lexicon): readonly Match[] {
  const [one, other] = [textsOf(base, lexicon), textsOf(revised, lexicon)];
  if (one.length === 1 && other.length === 1) return align(base.map(alignable), revised.map(alignable));
  return align(one, other).flatMap((match): readonly Match[] => {
    const before = match.base === undefined ? undefined : one[match.base]!;
    const after = match.revised === undefined ? undefined : other[match.revised]!;
    return align((before?.units ?? []).map(alignable), (after?.units ?? []).map(alignable)).map((found) => ({
      ...(found.base === undefined ? {} : { base: found.base + before!.from }),
      ...(found.revised === undefined ? {} : { revised: found.revised + after!.from }),
    }));
  });
}

interface TextUnits extends Alignable {
  readonly from: number;
  readonly units: readonly Unit[];
}

/** A text is known by kind and number, whatever revision it is; what has no designation by what it says. */
function textsOf(units: readonly Unit[], lexicon: Lexicon): readonly TextUnits[] {
  const starts = units.flatMap((unit, at) => (at === 0 || unit.scope !== units[at - 1]!.scope ? [at] : []));
  return starts.map((from, index): TextUnits => {
    const own = units.slice(from, starts[index + 1]);
    const designation = own[0]!.kind === 'heading' ? parseDesignation(own[0]!.words, lexicon) : null;
    const key = designation && `${designation.kind} ${designation.number ?? designation.placeholder}`;
    return {
      from,
      units: own,
      key: key ?? own[0]!.key,
      group: own[0]!.kind,
      bag: () => bagOf(own.map(({ words }) => words).join(' ')),
    };
  });
}

/** A lead-in that goes where another comes, before a provision that stays, was replaced by it. */
function joinLeadIns(matches: readonly Match[], base: readonly Unit[], revised: readonly Unit[]): readonly Match[] {
  const out: Match[] = [];
  matches.forEach((match, at) => {
    const [last, next] = [out[out.length - 1], matches[at + 1]];
    const goes = last?.revised === undefined && last?.base !== undefined ? base[last.base] : undefined;
    const comes = match.base === undefined && match.revised !== undefined ? revised[match.revised] : undefined;
    const stays = next?.base !== undefined && next.revised !== undefined;
    if (stays && goes?.kind === 'leadIn' && comes?.kind === 'leadIn')
      out[out.length - 1] = { base: last!.base!, revised: match.revised! };
    else out.push(match);
  });
  return out;
}

/**
 * Footnotes that follow one another are put in the order of their marks, whatever order they are written in: one that says the same is
 * the same, wherever its mark went. It stands where the revised text has it, as long as no other words of the base lie between.
 */
function joinFootnotes(matches: readonly Match[], base: readonly Unit[], revised: readonly Unit[]): readonly Match[] {
  const out: Match[] = [];
  let run: Match[] = [];
  for (const match of matches) {
    if (match.base === undefined || base[match.base]!.footnote !== undefined) run.push(match);
    else {
      out.push(...joinRun(run, base, revised), match);
      run = [];
    }
  }
  return [...out, ...joinRun(run, base, revised)];
}

function joinRun(run: readonly Match[], base: readonly Unit[], revised: readonly Unit[]): readonly Match[] {
  const lost = run.filter((match) => match.revised === undefined);
  if (lost.length === 0) return run;
  const names = run.flatMap((match) => (match.base === undefined ? [] : [base[match.base]!.footnote]));
  // Two of one name stay in the order in which they stand.
  if (new Set(names).size < names.length) return run;
  const taken = new Set<Match>();
  const joined = run.map((match): Match => {
    if (match.base !== undefined) return match;
    const { key } = revised[match.revised!]!;
    const from = lost.find((one) => base[one.base!]!.key === key && !taken.has(one));
    if (from) taken.add(from);
    return { ...from, ...match };
  });
  return joined.filter((match) => !taken.has(match));
}

function alignable(unit: Unit): Alignable {
  const group = unit.kind === 'item' ? 'paragraph' : unit.kind === 'heading' ? `heading ${unit.sign}` : unit.kind;
  const labelled = unit.kind === 'item' || unit.kind === 'paragraph' || unit.kind === 'heading';
  return {
    key: unit.key,
    group,
    bag: unit.bag,
    ...(labelled ? { label: unit.label } : {}),
  };
}

/** A footnote is called as in the base where it was aligned, or says the same elsewhere; any other gets a name that neither text has. */
function footnoteNames(
  base: readonly Unit[],
  revised: readonly Unit[],
  matches: readonly Match[],
): (scope: number, id: string) => string {
  const names = new Map<string, string>();
  const give = (before: Unit | undefined, after: Unit | undefined): void => {
    if (before?.footnote !== undefined && after?.footnote !== undefined)
      names.set(`${after.scope} ${after.footnote}`, before.footnote);
  };
  const lost = new Map<string, Unit>();
  for (const match of matches) {
    const before = match.base === undefined ? undefined : base[match.base]!;
    if (match.revised !== undefined) give(before, revised[match.revised]);
    else if (before?.footnote !== undefined) lost.set(before.key, before);
  }
  for (const match of matches) {
    if (match.base !== undefined) continue;
    const after = revised[match.revised!]!;
    give(lost.get(after.key), after);
    lost.delete(after.key);
  }
  const taken = new Set(base.map(({ footnote }) => footnote));
  let fresh = 0;
  return (scope, id) => {
    const known = names.get(`${scope} ${id}`);
    if (known !== undefined) return known;
    do fresh++;
    while (taken.has(String(fresh)));
    names.set(`${scope} ${id}`, String(fresh));
    return String(fresh);
  };
}
