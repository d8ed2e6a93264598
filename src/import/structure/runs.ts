import { raise } from './raised';

/** A piece of a paragraph in one font, as PDF and Word files divide it. */
export interface Run {
  readonly text: string;
  readonly italic: boolean;
  readonly bold: boolean;
  /** The run is a footnote mark with this printed number; its text does not count. */
  readonly mark?: number;
}

/**
 * Writes runs in the inline form of the markup, as the `typeset` reading takes it: italics as emphasis (blanks at
 * its ends outside it), literal signs escaped, footnote marks as `[^n]`. Bold is layout and leaves no trace.
 */
export function writeRuns(runs: readonly Run[]): string {
  let out = '';
  let italic = false;
  const setItalic = (to: boolean): void => {
    if (to === italic) return;
    const blanks = /\s*$/.exec(out)![0];
    // Emphasis closes before the blanks that end it, and opens after them.
    out = to ? `${out}*` : `${out.slice(0, out.length - blanks.length)}*${blanks}`;
    italic = to;
  };
  for (const run of joined(runs)) {
    if (run.mark !== undefined) {
      setItalic(false);
      out = `${out.trimEnd()}[^${run.mark}]`;
      continue;
    }
    const blanks = /^\s*/.exec(run.text)![0];
    if (blanks === run.text) {
      out += blanks;
      continue;
    }
    if (!run.italic) setItalic(false);
    if (run.italic && !italic) {
      out += blanks;
      setItalic(true);
      out += escape(run.text.slice(blanks.length));
    } else out += escape(run.text);
  }
  setItalic(false);
  return out;
}

/** The same runs as plain text, footnote marks as raised digits: what `ActsSource.sources` holds. */
export function plainRuns(runs: readonly Run[]): string {
  return runs.map((run) => (run.mark === undefined ? run.text : raise(String(run.mark)))).join('');
}

/** Neighbours of one font become one run, so that what a font change hid is escaped as a whole. */
function joined(runs: readonly Run[]): readonly Run[] {
  const out: Run[] = [];
  for (const run of runs) {
    const last = out[out.length - 1];
    if (last && last.mark === undefined && run.mark === undefined && last.italic === run.italic) {
      out[out.length - 1] = { ...last, text: last.text + run.text };
    } else if (run.text !== '' || run.mark !== undefined) out.push(run);
  }
  return out;
}

/** A backslash before what the markup would take for a construct. */
function escape(text: string): string {
  return text
    .replace(/\\(?=[!-/:-@[-`{-~])/g, '\\\\')
    .replace(/[*`]/g, '\\$&')
    .replace(/\{(?=\+\+|--|~~|>>|==)/g, '\\{')
    .replace(/\[(?=\^)/g, '\\[');
}
