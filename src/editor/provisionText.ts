import type { Item, Text } from '../model/text';
import { inWords } from './names';
import { escapeMarkdown, excerpt, provisionParagraphs } from './paragraphs';
import type { PointedProvision } from './pointer';

/** As much of a provision as may be scrolled. */
const MOST = 1500;

/** In Markdown, the provisions that are referred to; for those that the text does not have, what it has instead. */
export function provisionText({ named, text }: PointedProvision, whose: string): string {
  const found = named.flatMap((one) => (one.found ? [{ path: one.path, provision: one.found }] : []));
  // An item alone does not say where it stands; a section and an annex begin with their names.
  const items = found.filter(({ provision }) => provision.type === 'item').map(({ path }) => `*${escapeMarkdown(path)}*`);
  const absent = named.filter((one) => !one.found).map(({ path }) => path);
  return [
    items.length === 0 ? '' : `${items.join(', ')}:`,
    excerpt(
      found.flatMap(({ provision }) => provisionParagraphs(provision)),
      MOST,
    ),
    absent.length === 0 ? '' : absence(absent, whose, text),
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}

/** What a text has where it lacks provisions that are referred to. */
export function absence(paths: readonly string[], whose: string, text: Text | undefined): string {
  const names = inWords(paths.map((path) => `*${escapeMarkdown(path)}*`));
  const siblings = text && siblingsOf(text, paths[0] ?? '');
  const labels = siblings?.items.map(({ label }) => label).filter((label) => label !== '') ?? [];
  if (!siblings || siblings.path === '') return `${escapeMarkdown(whose)} has no ${names}.`;
  const has = labels.length > 2 ? `${labels[0]} to ${labels[labels.length - 1]}` : inWords(labels);
  const instead =
    labels.length === 0 ? 'the paragraph there has no label' : `*${escapeMarkdown(siblings.path)}* has ${escapeMarkdown(has)}`;
  return `${escapeMarkdown(whose)} has no ${names}: ${instead}.`;
}

interface Container {
  readonly path: string;
  readonly items: readonly Item[];
}

/** The innermost section or item of the text that a path leads through. */
function siblingsOf(text: Text, path: string): Container | undefined {
  const wanted = path.toLowerCase();
  const leads = (container: Container): boolean =>
    /^[ .]/.test(wanted.slice(container.path.length)) && wanted.startsWith(container.path.toLowerCase());
  // `resolves further 9` leads through `resolves further`, not through `resolves`.
  const sections = text.sections.filter(leads).sort((one, other) => other.path.length - one.path.length);
  let innermost: Container | undefined = sections[0];
  for (let next = innermost; next; next = next.items.find((item) => item.items.length > 0 && leads(item))) innermost = next;
  return innermost;
}
