import type { Lexicon } from '../../src/lexicon/lexicon';
import type { TextKind } from '../../src/model/designation';

/** A provision that the summary document quotes. */
export interface Quoted {
  readonly kind: TextKind;
  readonly number: number;
  readonly leadIn: string;
  readonly label: string;
}

/** Reads from the summary document which provisions of revised texts it quotes: its second part, text by text. */
export function quotedIn(summary: string, lexicon: Lexicon): readonly Quoted[] {
  const lines = summary.split(/\r?\n/).map((line) => line.replace(/\[bookmark:[^\]]*\]/g, '').trim());
  const from = lines.findIndex((line) => /^2\t?\s*PP-22 Resolutions/.test(line));
  const to = lines.findIndex((line) => /^3\t?\s*New PP-22/.test(line));
  const found: Quoted[] = [];
  let text: { kind: TextKind; number: number } | undefined;
  let leadIn = '';
  let isOpen = false;
  for (const line of lines.slice(from + 1, to)) {
    if (line === '') continue;
    const heading = /^2\.\d+\s+(?:Revised )?(Resolution|Decision) (\d+)/.exec(line);
    if (heading) {
      text = { kind: heading[1] as TextKind, number: Number(heading[2]) };
      leadIn = '';
    } else if (text && isLeadIn(line, lexicon)) {
      leadIn = line.replace(/[:,]$/, '');
      isOpen = true;
      continue;
    } else if (text && leadIn !== '') {
      const [, label = ''] = /^(\d+(?:\.\d+)*|[a-z]{1,4}\)|–)\s/.exec(line) ?? [];
      // A paragraph without a label counts right under its lead-in; elsewhere it goes on with what was quoted before.
      if (label !== '' || isOpen) found.push({ ...text, leadIn, label });
    }
    isOpen = false;
  }
  return found;
}

function isLeadIn(line: string, lexicon: Lexicon): boolean {
  const { preambular, operative } = lexicon.data.citations.openers;
  const first = line
    .toLowerCase()
    .replace(/^further /, '')
    .split(/[\s,]/)[0]!;
  return (
    line.length < 260 &&
    !line.endsWith(';') &&
    [...preambular, ...operative, 'instruct'].some((opener) => first === opener.split(' ')[0])
  );
}
