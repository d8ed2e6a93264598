import { formatEdition } from '../../citations/designation';
import { RULES } from '../../check/rules';
import { lexicons } from '../../lexicon/lexicon';
import { FRONT_MATTER_KEYS } from '../../markup/frontMatter';
import type { CompletionAnswer, CompletionItem } from './answer';
import { lineAfter, lineBefore, typed } from './caret';
import type { Scene } from './scene';

/** The keys that the front matter lacks, and what can stand after one. */
export function completeFrontMatter(scene: Scene): CompletionAnswer | undefined {
  const { caret, asked } = scene;
  if (caret.block?.type !== 'frontMatter' || caret.before === '' || lineAfter(caret).trim() !== '') return undefined;
  const line = lineBefore(caret);
  // The fences are no lines of it.
  if (/^-/.test(line) || caret.after.trim() === '') return undefined;
  const value = /^(\w+):[ \t]+(.*)$/.exec(line);
  if (value) return listed(scene, value[2]!, valuesOf(value[1]!, scene), 'value');
  const nested = /^[ \t]+([\w/-]*)(:[ \t]+)?(.*)$/.exec(line);
  if (nested && isUnderChecks(caret.before)) {
    const [, rule = '', colon, severity = ''] = nested;
    if (colon !== undefined) return listed(scene, severity, SEVERITIES, 'value');
    return asked === 'by typing'
      ? undefined
      : listed(
          scene,
          rule,
          RULES.map(({ code }) => ({ text: `${code}: ` })),
          'key',
        );
  }
  if (asked === 'by typing' || !/^\w*$/.test(line)) return undefined;
  const written = new Set([...caret.block.source.matchAll(/^(\w+):/gm)].map(([, key]) => key));
  const missing = FRONT_MATTER_KEYS.filter((key) => !written.has(key));
  return listed(
    scene,
    line,
    missing.map((key) => ({ text: key === 'checks' ? `${key}:\n  ` : `${key}: `, label: key, about: KEYS[key] ?? '' })),
    'key',
  );
}

interface Option {
  readonly text: string;
  /** Where the text itself is no name for it. */
  readonly label?: string;
  readonly detail?: string;
  readonly about?: string;
}

function listed(
  { caret }: Scene,
  begun: string,
  options: readonly Option[],
  kind: 'key' | 'value',
): CompletionAnswer | undefined {
  const replace = typed(caret, begun);
  if (!replace || options.length === 0) return undefined;
  const items = options.map(({ text, label = text.replace(/: $/, ''), detail, about }): CompletionItem => ({
    label,
    ...(detail === undefined ? {} : { detail }),
    ...(about ? { documentation: () => about } : {}),
    kind,
    insert: text,
    replace,
    filterText: label,
    ...(kind === 'key' ? { again: true } : {}),
  }));
  return { items };
}

/** What each key says, in Markdown. */
const KEYS: Readonly<Record<string, string>> = {
  conference: 'The conference that the proposals are addressed to, with its place and year. Required.',
  source: 'The code of the delegation or group that proposes, such as `NOR`; of a joint proposal the list of them, `[B, CAN]`.',
  document: 'The number of the contribution, with its addendum: `44A1`.',
  form: '`clean`: the proposals hold the revised text. `marked`: the text in force with its changes marked.',
  base: 'The edition whose texts are revised, such as `Bucharest, 2022`, where it is not the latest before the conference.',
  language: 'The language of the draft; `en` where nothing is said.',
  title: 'The title of the contribution.',
  date: 'The date of the contribution: `2026-03-02`.',
  original: 'The language that the contribution was written in.',
  agenda: 'The item of the agenda.',
  author: 'Who wrote the draft.',
  abstract: 'What it is about, in a sentence or two.',
  checks: 'How serious the findings of a check are taken, check by check: `citation/outdated: off`.',
};

const SEVERITIES: readonly Option[] = [
  { text: 'error' },
  { text: 'warning' },
  { text: 'info' },
  { text: 'off', detail: 'say nothing' },
];

function valuesOf(key: string, { texts, world, caret }: Scene): readonly Option[] {
  switch (key) {
    case 'form':
      return [
        { text: 'clean', detail: 'the text as it is to read' },
        { text: 'marked', detail: 'the text in force with its changes' },
      ];
    case 'base':
      return texts.editions.toReversed().map((edition) => ({ text: formatEdition(edition) }));
    case 'language':
      return lexicons.map(({ language, data }) => ({ text: language, detail: data.name }));
    case 'conference':
      return conferences(texts.conferences.editionsOf('conference').map(formatEdition), world.conference);
    case 'source':
      return [...new Set([world.source, ...caret.draft.proposals.map(({ identifier }) => identifier?.split('/')[0])])].flatMap(
        (code) => (code ? [{ text: code }] : []),
      );
    case 'date':
      return world.today === undefined ? [] : [{ text: world.today, detail: 'today' }];
    default:
      return [];
  }
}

/** The coming conference of the settings, then all that are known, the latest first, under the name that it has there. */
function conferences(editions: readonly string[], coming: string | undefined): readonly Option[] {
  const name = /^(.*\S)\s*\([^()]*\)\s*$/.exec(coming ?? '')?.[1];
  const known = editions.toReversed().map((edition) => (name === undefined ? edition : `${name} (${edition})`));
  return [...new Set([...(coming ? [coming] : []), ...known])].map((text) => ({
    text,
    ...(text === coming ? { detail: 'the coming conference' } : {}),
  }));
}

function isUnderChecks(before: string): boolean {
  return /^checks:[ \t]*$/.test(before.split('\n').findLast((line) => /^\w/.test(line)) ?? '');
}
