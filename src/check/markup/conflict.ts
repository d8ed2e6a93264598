import type { Finding } from '../../model/problem';
import type { DraftRule } from '../rule';

/** A conflict that nobody has resolved, or what is left of its signs: as it stands, they are words of the proposal. */
export const conflict: DraftRule = {
  code: 'markup/conflict',
  severity: 'error',
  reads: 'the source',
  check({ draft }) {
    if (!draft.source.includes(SIGN.open) && !draft.source.includes(SIGN.close)) return [];
    const findings: Finding[] = [];
    let isOpen = false;
    // Bars may be a row of empty cells, and equals signs a line that somebody drew: without the others they are no sign.
    for (const { 0: line, index } of draft.source.matchAll(/^(?:<{7}|>{7})(?: .*)?$/gm)) {
      const opens = line.startsWith('<');
      if (opens || !isOpen) findings.push(findingAt(index, line, opens ? UNRESOLVED : LEFT));
      isOpen = opens;
    }
    return findings;
  },
};

const SIGN = { open: '<'.repeat(7), close: '>'.repeat(7) };

const UNRESOLVED = 'This conflict is not resolved: keep one of its sides, or both, and delete the lines of its signs.';
const LEFT = 'This line is left of a conflict: delete it.';

function findingAt(from: number, line: string, message: string): Finding {
  return { code: conflict.code, severity: 'error', message, span: { from, to: from + line.length }, fixes: [] };
}
