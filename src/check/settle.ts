import { readChecks } from './checks';
import type { Checks, Circumstances, Level } from './circumstances';
import { ignoresIn } from './ignores';
import { ignore } from './markup/ignore';
import type { Finding } from '../model/problem';
import { RULES } from './rules';
import type { Subject } from './rule';

/**
 * What is left of findings when the drafter was heard: levels of the front matter, which go before those of the settings, and
 * remarks that say what is meant as it stands. A remark that ignores nothing is told, so that none stays behind its reason.
 */
export function settle(findings: readonly Finding[], subject: Subject, { checks = {} }: Circumstances): readonly Finding[] {
  const levels = [readChecks(subject.draft.front.checks), checks];
  const ignores = ignoresIn(subject);
  if (ignores.length === 0) return levelled(findings, levels);
  const used = new Set<string>();
  const kept = findings.filter(({ code, span }) => {
    const hits = ignores.flatMap(({ scope, codes }) =>
      codes.filter((one) => covers(one.code, code) && scope.from <= span.from && span.from <= scope.to),
    );
    for (const hit of hits) used.add(JSON.stringify(hit));
    return hits.length === 0;
  });
  const idle = ignores.flatMap(({ codes }) => codes.filter((one) => !used.has(JSON.stringify(one))));
  return levelled([...kept, ...idle.map(({ code, span }) => idleFinding(code, span))], levels);
}

/** Findings at the levels that somebody gave the rules, without those of rules that are off. What is said first of a rule counts. */
export function levelled(findings: readonly Finding[], levels: readonly Checks[]): readonly Finding[] {
  return findings.flatMap((finding) => {
    const level = levels.map((checks) => levelOf(finding.code, checks)).find((each) => each !== undefined);
    if (level === 'off') return [];
    // What the text in force already had never becomes the drafter's mistake.
    return level === undefined || finding.carried ? [finding] : [{ ...finding, severity: level }];
  });
}

function idleFinding(code: string, span: Finding['span']): Finding {
  const isKnown = RULES.some((rule) => covers(code, rule.code));
  const message = isKnown
    ? `This remark ignores nothing: ${code} finds nothing here. Delete it.`
    : `There is no rule ${code}: see the list of problems for the name of the one that is meant.`;
  return { code: ignore.code, severity: isKnown ? 'info' : ignore.severity, message, span, fixes: [] };
}

/** The level of a rule: its code goes before its group. */
function levelOf(code: string, checks: Checks): Level | undefined {
  return checks[code] ?? checks[code.slice(0, code.indexOf('/'))];
}

/** Whether a rule is the one that is named, or one of the group that is. */
function covers(named: string, code: string): boolean {
  return code === named || code.startsWith(`${named}/`);
}
