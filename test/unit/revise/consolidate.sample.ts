import { readDraft } from '../../../src/markup/draft';
import { consolidate, type Consolidation } from '../../../src/revise/consolidate/consolidate';
import { extract } from '../../../src/revise/consolidate/extract';
import type { DraftFile } from '../../../src/revise/consolidate/take';
import type { BaseFinder } from '../../../src/revise/markDraft';

/** A resolution that three delegations want to revise. */
export const BASE = `# RESOLUTION 12 (REV. LIGHTBURG, 2028)

## Lighthouses on inland waters

The General Conference of the Example Union (Lightburg, 2028),

*considering*

*a)* that lighthouses[^1] help boats;

*b)* that lamps go out,

*resolves*

1 to keep the lamps lit;

2 to count the lamps of every harbour each year;

3 to report to the next conference,

*instructs the Director of the Lights Bureau*

to publish a list of lamps.

| lamp | place |
| --- | --- |
| red | pier |
| green | mole |

[^1]: Including lightships.
`;

export const KEPT = `# RESOLUTION 7 (LIGHTBURG, 2028)

## Buoys

The General Conference of the Example Union (Lightburg, 2028),

*resolves*

to paint them.
`;

/** The bases that the drafts of these tests name, by number. */
export const baseOf: BaseFinder = (_, { text }) => {
  const heading = text[0]?.source ?? '';
  if (/RESOLUTION 12 /.test(heading)) return { markup: BASE };
  return /RESOLUTION 7 /.test(heading) ? { markup: KEPT } : { missing: 'the library has no such text' };
};

/** The base with replacements, brought to the coming conference. */
export function revised(base: string, ...replacements: readonly (readonly [string, string])[]): string {
  const brought = base.replace(/\((?:REV\. )?LIGHTBURG, 2028\)/, '(REV. HAVENPORT, 2032)').replace('(Lightburg', '(Havenport');
  return replacements.reduce(
    (text, [from, to]) => {
      if (!text.includes(from)) throw new Error(`the sample has no ${from}`);
      return text.replace(from, to);
    },
    brought.replace('Havenport, 2028', 'Havenport, 2032'),
  );
}

export function file(source: string, document: string, ...proposals: readonly string[]): DraftFile {
  const head = `---\nconference: General Conference (Havenport, 2032)\nsource: ${source}\ndocument: ${document}\n---\n\n`;
  return { name: `${source.toLowerCase()}.itu.md`, source: head + proposals.join('\n') };
}

export function proposal(line: string, text: string, reasons = ''): string {
  return `${line}\n\n${text}${reasons === '' ? '' : `\n**Reasons:** ${reasons}\n`}`;
}

export function put(...files: readonly DraftFile[]): Consolidation {
  return consolidate(files, baseOf);
}

/** The document without front matter and head, from a provision on. */
export function from(start: string, { source }: Consolidation): string {
  const at = source.indexOf(start);
  return at < 0 ? `there is no ${start} in ${source}` : source.slice(at);
}

/** What a source proposes, by the document. */
export function of(identifier: string, { source }: Consolidation): string {
  return extract(readDraft(source), identifier)?.text ?? 'nothing';
}
