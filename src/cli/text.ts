import type { Provision } from '../corpus/provision';
import type { Item } from '../model/text';
import type { Command, Result } from './command';
import { lookUp } from './lookup';

export const textCommand: Command = {
  name: 'text',
  usage: 'CITATION',
  summary: 'a document of the library, or one of its provisions, in the drafting markup',
  least: 1,
  options: [],
  examples: ['plenary text "Resolution 25 (Rev. Bucharest, 2022)" -o resolution-25.itu.md'],
  async run(call) {
    const { document, provision } = await lookUp(call.args.join(' '), call);
    return printedText(provision ? markupOf(provision, document.markup) : document.markup, { designation: document.designation });
  },
};

/** The result of a command that makes a text: as it is, or under `text` with what else is to be said of it. */
export function printedText(text: string, facts: object = {}): Result {
  return { text, json: { ...facts, text } };
}

function markupOf(provision: Provision, markup: string): string {
  const { from, to } =
    provision.type === 'item' ? { from: provision.item.span.from, to: endOf(provision.item) } : spanOf(provision);
  return `${markup.slice(from, to).trimEnd()}\n`;
}

function spanOf(provision: Exclude<Provision, { type: 'item' }>): { from: number; to: number } {
  return provision.type === 'section' ? provision.section.span : provision.annex.span;
}

/** An item's own span ends before what is nested in it. */
function endOf(item: Item): number {
  return item.items.reduce((end, inner) => Math.max(end, endOf(inner)), item.span.to);
}
