import { readAkn } from '../../src/import/akn/frontEnd';
import type { ReadOptions } from '../../src/import/frontEnd';
import { readActs } from '../../src/import/structure/readActs';
import type { FinalActs } from '../../src/model/library';

export const NAMESPACE = 'http://docs.oasis-open.org/legaldocml/ns/akn/3.0';

/** One statement of the Example Union; `body` is what stands between the formula and its end. */
export interface Statement {
  readonly designation?: string;
  readonly title?: string;
  readonly preamble?: string;
  readonly body?: string;
  /** What stands after the body: attachments. */
  readonly after?: string;
}

/** A statement as AKN4UN writes it: the number in the preface, the formula and the recitals in the preamble. */
export function statement({
  designation = 'RESOLUTION 12 (REV. HAVENPORT, 2032)',
  title = 'Lighthouses on inland waters',
  preamble = '',
  body = '',
  after = '',
}: Statement): string {
  const [, type = '', number = ''] = /^(\w+) (.*)$/.exec(designation) ?? [];
  return `<statement name="resolution">
    <meta><identification source="#eu"><FRBRWork><FRBRthis value="/akn/eu"/></FRBRWork></identification></meta>
    <preface>
      <longTitle><p><docType>${type}</docType> <docNumber>${number}</docNumber></p></longTitle>
      <container name="title"><p>${title}</p></container>
    </preface>
    <preamble>
      <formula name="enactingFormula"><p>The General Conference of the Example Union (Havenport, 2032),</p></formula>
      ${preamble}
    </preamble>
    <mainBody>${body}</mainBody>${after}
  </statement>`;
}

/** A section of the preamble. Items without a label stand as they are. */
export function recitals(leadIn: string, ...items: readonly string[]): string {
  return `<recitals><intro><p><i>${leadIn}</i></p></intro>${items.map((item) => `<recital>${labelled(item)}</recital>`).join('\n')}</recitals>`;
}

/** A section of the operative part. */
export function section(leadIn: string, ...items: readonly string[]): string {
  const paragraphs = items.map((item) => `<paragraph>${labelled(item, true)}</paragraph>`);
  return `<hcontainer name="operative"><heading><i>${leadIn}</i></heading>${paragraphs.join('\n')}</hcontainer>`;
}

/** `b)| that …`: a bar parts the label that stands in an element of its own from the text. */
function labelled(item: string, content = false): string {
  const [, label, text = ''] = /^(?:([^|]{1,6})\|)?\s*([\s\S]*)$/.exec(item) ?? [];
  const num = label === undefined ? '' : `<num>${label}</num>`;
  return content ? `${num}<content><p>${text}</p></content>` : `${num}<p>${text}</p>`;
}

/** A whole file: one statement, or a collection of several. */
export function akn(...statements: readonly string[]): string {
  const [only] = statements;
  const content =
    statements.length === 1
      ? only!
      : `<documentCollection name="finalActs"><collectionBody/><components>${statements
          .map((text) => `<component>${text}</component>`)
          .join('\n')}</components></documentCollection>`;
  return `<?xml version="1.0" encoding="UTF-8"?>\n<akomaNtoso xmlns="${NAMESPACE}">${content}</akomaNtoso>`;
}

export async function readAknActs(xml: string | Uint8Array, options: ReadOptions = {}): Promise<FinalActs> {
  return readActs(await readAkn(typeof xml === 'string' ? new TextEncoder().encode(xml) : xml, options));
}

/** The blocks after the formula of a file with one statement. */
export async function aknBlocks(parts: Statement): Promise<readonly string[]> {
  const acts = await readAknActs(akn(statement(parts)));
  return acts.documents[0]!.markup.trimEnd().split('\n\n').slice(3);
}
