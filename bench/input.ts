import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Library } from '../src/corpus/library';
import { readFinalActs } from '../src/import/text/finalActs';
import { format } from '../src/markup/format';
import type { StoredDocument } from '../src/model/library';
import { markDraft } from '../src/revise/markDraft';
import { newProposal } from '../src/revise/newProposal';

/** What is measured: the real Final Acts where they are at hand, else the samples. */
export interface Input {
  readonly file: string;
  readonly source: string;
  readonly library: Library;
  readonly documents: readonly StoredDocument[];
  readonly longest: StoredDocument;
  /** A MOD of a text as a delegation begins it, clean. */
  readonly draftOf: (base: StoredDocument) => string;
  /** The text as a delegation proposes it: every twentieth provision with a word changed, every fiftieth left out. */
  readonly revisedOf: (base: StoredDocument) => string;
  /** The MOD with those changes, marked. */
  readonly markedOf: (base: StoredDocument) => string;
}

export function readInput(): Input {
  const real = join(process.env['PLENARY_TEXTS'] ?? '../shared/texts', 'bucharest-2022-final-acts.txt');
  const input = existsSync(real)
    ? { file: real, conference: 'Plenipotentiary Conference (Doha, 2026)' }
    : { file: 'examples/final-acts/havenport-2032.txt', conference: 'General Conference (Saltmere, 2036)' };
  const source = readFileSync(input.file, 'utf8');
  const acts = readFinalActs(source);
  const documents = acts.documents.map((document) => ({ ...document, markup: format(document.markup) }));
  const draftOf = (base: StoredDocument): string =>
    newProposal({ symbol: 'MOD', base, source: ['NOR'], document: '44A1', number: 1, conference: input.conference });
  const partsOf = (base: StoredDocument): readonly [before: string, text: string, after: string] => {
    const draft = draftOf(base);
    const [from, to] = [draft.indexOf('\n# ') + 1, draft.indexOf('**Reasons')];
    return [draft.slice(0, from), draft.slice(from, to).trimEnd(), draft.slice(to)];
  };
  const revisedOf = (base: StoredDocument): string => {
    const blocks = partsOf(base)[1].split('\n\n');
    return `${blocks
      .filter((_, index) => index % 50 !== 49)
      .map((block, index) => (index % 20 === 10 ? block.replace(/ the /, ' each ') : block))
      .join('\n\n')}\n`;
  };
  return {
    file: input.file,
    source,
    documents,
    library: new Library([{ edition: acts.edition, documents }]),
    longest: documents.reduce((one, other) => (other.markup.length > one.markup.length ? other : one)),
    draftOf,
    revisedOf,
    markedOf(base) {
      const [before, , after] = partsOf(base);
      return markDraft(`${before}${revisedOf(base)}\n${after}`, () => base).source;
    },
  };
}
