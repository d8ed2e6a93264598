import { RULES } from '../../src/check/rules';
import { createChecker } from '../../src/check/runner';
import type { Library } from '../../src/corpus/library';
import type { Finding, Severity } from '../../src/model/problem';
import { auditAll, type Audited } from '../audit';
import { markedDraft, untouchedDraft } from '../drafts';
import { compareWithSlips, type Slip } from '../slips';
import { adoptedTexts } from '../texts';
import { held, table, type Part } from './part';

/** What the rules find in adopted texts, against the slips that are known of these. */
export function adoptedPart(library: Library, slips: readonly Slip[]): Part {
  const editions = library.editions.map(({ place, year }) => `${place}, ${year}`);
  const found = auditAll(library.list(), library);
  const { unlisted, stale } = compareWithSlips(found, slips);
  const inForce = editions.at(-1)!;
  const errors = found.filter(({ finding, edition }) => finding.severity === 'error' && edition === inForce);
  const counts = editions.map((edition) => [
    edition,
    library.list().filter((document) => document.edition === edition).length,
    ...(['error', 'warning', 'info'] as const).map((severity) => countOf(found, severity, edition)),
  ]);
  const rules = RULES.filter((rule) => 'judge' in rule).map(({ code, severity }) => [
    `\`${code}\``,
    severity,
    ...editions.flatMap((edition) => {
      const own = found.filter((one) => one.finding.code === code && one.edition === edition);
      const told = own.filter(({ finding }) => finding.severity !== 'info').length;
      return [told, own.length - told];
    }),
    slips.filter((slip) => slip.code === code).length,
  ]);
  return {
    title: 'No false alarms: adopted texts',
    lines: [
      'Every text of both conferences, judged by itself by each rule about texts. Each error and each warning has to be listed in',
      '`quality/slips/` with the reason why it is right: a slip of the adopted text, or a fault of the conversion of the Dubai texts.',
      '',
      ...table(['edition', 'documents', 'errors', 'warnings', 'informations'], counts),
      '',
      ...table(['rule', 'severity', ...editions.flatMap((name) => [name, 'as information']), 'listed'], rules),
      '',
      `- no error in a text of ${inForce}: ${held(errors.length === 0)}`,
      `- errors and warnings that nobody has listed: ${unlisted.length}, ${held(unlisted.length === 0)}`,
      `- listed slips that are not found any more: ${stale.length}, ${held(stale.length === 0)}`,
    ],
    missed: [
      ...errors.map((one) => `an error in an adopted text: ${told(one)}`),
      ...unlisted.map((one) => `not listed: ${told(one)}`),
      ...stale.map(({ code, text, at }) => `listed and not found: ${code} · ${text}, ${at}`),
    ],
  };
}

/** What the rules find in proposals that nobody has touched yet, clean and marked. */
export function untouchedPart(library: Library, edition: string): Part {
  const checker = createChecker();
  const texts = adoptedTexts(library, edition);
  const forms = [
    { name: 'clean', write: untouchedDraft },
    { name: 'marked', write: (text: (typeof texts)[number]) => markedDraft(text, library) },
  ];
  const found = forms.flatMap(({ name, write }) =>
    texts.flatMap((text) => checker.check(write(text), library).map((finding) => ({ name, text: text.designation, finding }))),
  );
  const wrong = found.filter(({ finding: { severity, code } }) => severity !== 'info' && code !== ALLOWED);
  const rows = forms.map(({ name }) => {
    const own = found.filter((one) => one.name === name).map(({ finding }) => finding);
    return [name, texts.length, ...counts(own)];
  });
  return {
    title: 'No false alarms: drafts that nobody has touched',
    lines: [
      `What \`plenary new mod\` writes of each text of ${edition} for the next conference, and the same as a marked revision. That nothing`,
      'is changed yet has to be told, and nothing else.',
      '',
      ...table(['form', 'drafts', `\`${ALLOWED}\``, 'other errors and warnings', 'informations'], rows),
      '',
      `- no error or warning but \`${ALLOWED}\`: ${held(wrong.length === 0)}`,
    ],
    missed: wrong.map(({ name, text, finding }) => `${name} draft of ${text}: ${finding.code} ${finding.message}`),
  };
}

const ALLOWED = 'proposal/mod-without-change';

function counts(findings: readonly Finding[]): readonly number[] {
  const allowed = findings.filter(({ code }) => code === ALLOWED).length;
  const infos = findings.filter(({ code, severity }) => code !== ALLOWED && severity === 'info').length;
  return [allowed, findings.length - allowed - infos, infos];
}

function countOf(found: readonly Audited[], severity: Severity, edition: string): number {
  return found.filter((one) => one.finding.severity === severity && one.edition === edition).length;
}

function told({ text, at, finding: { severity, code, message } }: Audited): string {
  return `${severity} ${code} · ${text}, ${at}: ${message}`;
}
