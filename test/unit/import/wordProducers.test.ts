import assert from 'node:assert/strict';
import {
  AlignmentType,
  DeletedTextRun,
  Document,
  FootnoteReferenceRun,
  Header,
  InsertedTextRun,
  LevelFormat,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  type IParagraphOptions,
} from 'docx';
import { readActsFile } from '../../../src/import/readFile';
import { DESIGNATION, FORMULA, TITLE } from '../../support/word';

const change = { id: 1, author: 'NOR', date: '2032-01-01T00:00:00Z' };

/** A resolution as the docx library writes it. */
async function written(changed: boolean): Promise<Uint8Array> {
  const centred = (text: string, bold = false): Paragraph =>
    new Paragraph({ alignment: AlignmentType.CENTER, children: [new TextRun({ text, bold })] });
  const call = (text: string): Paragraph => new Paragraph({ children: [new TextRun({ text, italics: true })] });
  const listed = (level: number, children: IParagraphOptions['children']): Paragraph =>
    new Paragraph({ numbering: { reference: 'operative', level }, children: children ?? [] });
  const row = (...cells: readonly string[]): TableRow =>
    new TableRow({ children: cells.map((cell) => new TableCell({ children: [new Paragraph(cell)] })) });
  const document = new Document({
    numbering: {
      config: [
        {
          reference: 'operative',
          levels: [
            { level: 0, format: LevelFormat.DECIMAL, text: '%1' },
            { level: 1, format: LevelFormat.LOWER_LETTER, text: '%2)' },
          ],
        },
      ],
    },
    footnotes: { 1: { children: [new Paragraph('Including rafts.')] } },
    sections: [
      {
        headers: { default: new Header({ children: [new Paragraph('Res. 12')] }) },
        children: [
          centred(DESIGNATION),
          centred(TITLE, true),
          new Paragraph(FORMULA),
          call('resolves'),
          listed(0, [new TextRun('to light boats'), new FootnoteReferenceRun(1), new TextRun(':')]),
          listed(1, [new TextRun('by night;')]),
          listed(1, [new TextRun('in fog;')]),
          listed(
            0,
            changed
              ? [
                  new TextRun('to '),
                  new DeletedTextRun({ ...change, text: 'wait' }),
                  new InsertedTextRun({ ...change, text: 'look' }),
                  new TextRun('.'),
                ]
              : [new TextRun('to wait.')],
          ),
          new Table({ rows: [row('Lamp', 'Oil'), row('small', 'one cup')] }),
        ],
      },
    ],
  });
  return Packer.toBuffer(document);
}

const MARKUP = `# ${DESIGNATION}

## ${TITLE}

${FORMULA}

*resolves*

1 to light boats[^1]:

a) by night;

b) in fog;

2 to wait.

| Lamp | Oil |
| --- | --- |
| small | one cup |

[^1]: Including rafts.
`;

describe('import: Word files of other producers', () => {
  it('reads what the docx library writes', async () => {
    const acts = await readActsFile(await written(false));
    assert.equal(acts.documents[0]!.markup, MARKUP);
    assert.deepEqual(acts.furniture, { 'running head': 6 });
    assert.deepEqual([acts.unplacedCharacters, acts.warnings], [0, []]);
  });

  it('reads its tracked changes either way', async () => {
    const bytes = await written(true);
    assert.equal((await readActsFile(bytes, { changes: 'rejected' })).documents[0]!.markup, MARKUP);
    const accepted = await readActsFile(bytes);
    assert.equal(accepted.documents[0]!.markup, MARKUP.replace('to wait', 'to look'));
    assert.match(accepted.warnings[0]!.message, /^the file holds 2 tracked changes/);
  });
});
