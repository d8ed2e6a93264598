import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { akn, section, statement } from '../../support/akn';
import { drawPdf, OFFICE, typesetPdf } from '../../support/pdf';
import { del, i, ins, p, r, resolution, wordFile } from '../../support/word';
import { Program, type Run } from './program';
import { HAVENPORT } from './terminal';

/** MB that an import may hold at its peak, whatever the file is. */
const MOST_MEMORY = 300;

describe('cli: files of every format, as the program is shipped', function () {
  this.timeout(120_000);
  let program: Program;
  const folder = mkdtempSync(join(tmpdir(), 'plenary-formats-'));
  const library = join(folder, 'library');
  const plenary = (...args: string[]): Run => program.run([...args, '--library', library], { cwd: folder });
  const write = (name: string, bytes: Uint8Array | string): string => {
    writeFileSync(join(folder, name), bytes);
    return name;
  };
  const answer = <T>(...args: string[]): T => {
    const { status, stdout, stderr } = plenary(...args, '--json');
    assert.deepEqual({ status, stderr }, { status: 0, stderr: '' }, args.join(' '));
    return JSON.parse(stdout) as T;
  };

  before(() => {
    program = new Program();
    answer('import', HAVENPORT);
  });
  after(() => {
    program.close();
    rmSync(folder, { recursive: true });
  });

  it('takes one text alone out of Word, PDF or Akoma Ntoso beside the others, whatever the files are called', async () => {
    const body = resolution(p(i('resolves')), p('to ring bells in fog.'))
      .replaceAll('12', '58')
      .replaceAll('Havenport', 'Oldquay');
    const oldquay = (text: string): string =>
      text.replaceAll('HAVENPORT, 2032', 'OLDQUAY, 2024').replaceAll('Oldquay, 2032', 'Oldquay, 2024');
    write('word.bin', wordFile({ body: oldquay(body) }));
    assert.deepEqual(answer<{ files: unknown[] }>('import', 'word.bin').files.length, 1);
    write(
      'pdf.bin',
      await typesetPdf(
        {
          copy: [
            { as: 'designation', text: 'RESOLUTION 58 (REV. NEWHAVEN, 2040)' },
            { as: 'title', text: 'Bells' },
            { as: 'formula', text: 'The General Conference of the Example Union (Newhaven, 2040),' },
            { as: 'leadIn', text: 'resolves' },
            { as: 'paragraph', text: 'to ring more bells in fog.' },
          ],
        },
        OFFICE,
      ),
    );
    answer('import', 'pdf.bin');
    write(
      'akn.bin',
      akn(statement({ designation: 'RESOLUTION 59 (REV. HAVENPORT, 2032)', body: section('resolves', 'to listen.') })),
    );
    const formats = answer<{ files: { format: string }[] }>('import', 'akn.bin', 'word.bin', 'pdf.bin').files.map(
      ({ format }) => format,
    );
    assert.deepEqual(formats, ['akn', 'word', 'pdf']);
    const show = (citation: string): string => answer<{ designation: string }>('show', citation).designation;
    assert.equal(show('Resolution 58'), 'RESOLUTION 58 (REV. NEWHAVEN, 2040)');
    assert.equal(show('Resolution 58 (Rev. Oldquay, 2024)'), 'RESOLUTION 58 (REV. OLDQUAY, 2024)');
    const lineage = answer<{ edition: string }[]>('lineage', 'Resolution 58').map(({ edition }) => edition);
    assert.deepEqual(lineage, ['Oldquay, 2024', 'Newhaven, 2040']);
    assert.equal(answer<unknown[]>('list', '--edition', 'Havenport, 2032').length, 18);
  });

  it('reads tracked changes either way, and says so when nobody chose', () => {
    const body = resolution(p(i('resolves')), p(`${r('to keep ')}${del('some lamps')}${ins(r('all lamps'))}${r(' lit.')}`));
    write('tracked.docx', wordFile({ body: body.replaceAll('12', '77') }));
    const text = (): string => plenary('text', 'Resolution 77').stdout;
    assert.match(plenary('import', 'tracked.docx', '--changes', 'rejected').stdout, /1 added/);
    assert.match(text(), /to keep some lamps lit\./);
    const asked = answer<{ warnings: { message: string }[] }>('import', 'tracked.docx', '--replace');
    assert.match(asked.warnings[0]?.message ?? '', /2 tracked changes.*accepted/);
    assert.match(text(), /to keep all lamps lit\./);
    const wrong = plenary('import', 'tracked.docx', '--changes', 'both');
    assert.deepEqual([wrong.status, wrong.stderr], [2, 'plenary: --changes takes accepted or rejected, not "both"\n']);
  });

  const laughs = Array.from({ length: 9 }, (_, n) => `<!ENTITY l${n + 1} "${`&l${n};`.repeat(10)}">`).join('');
  const resolves = (content: string): string => resolution(p(i('resolves')), content);
  const hostile: Readonly<Record<string, () => Promise<Uint8Array | string> | Uint8Array | string>> = {
    'a PDF with 5,000 pages': () =>
      drawPdf((document) => {
        for (let page = 0; page < 5000; page++) document.addPage();
      }),
    'a PDF of pictures': () =>
      drawPdf((document) => {
        for (let page = 0; page < 50; page++) document.addPage().rect(50, 50, 400, 600).fill('#ddd');
      }),
    'a PDF with a password': () =>
      drawPdf((document) => void document.addPage().text('Lamps.'), { userPassword: 'fog', ownerPassword: 'lamp' }),
    'half a PDF': async () => (await drawPdf((document) => void document.addPage().text('Lamps.'))).slice(0, 400),
    'a Word document of blanks': () => wordFile({ body: resolves(' '.repeat(300_000_000)) }),
    'a Word document of empty paragraphs': () => wordFile({ body: resolves('<w:p/>'.repeat(20_000_000)) }),
    'a Word document with one endless table': () => wordFile({ body: resolves(`<w:tbl>${'<w:tr/>'.repeat(5_000_000)}</w:tbl>`) }),
    'a Word document nested without end': () => wordFile({ body: resolves('<w:p>'.repeat(5_000_000)) }),
    'half a Word document': () => wordFile({ body: resolves(p('to wait.')) }).slice(0, 300),
    'a billion laughs': () => `<?xml version="1.0"?><!DOCTYPE a [<!ENTITY l0 "ha">${laughs}]><akomaNtoso>&l9;</akomaNtoso>`,
    'an external entity': () => '<!DOCTYPE a [<!ENTITY e SYSTEM "file:///etc/passwd">]><akomaNtoso>&e;</akomaNtoso>',
    'XML nested without end': () => `<akomaNtoso>${'<p>'.repeat(5_000_000)}`,
    'a text in Latin-1': () => Buffer.from('RESOLUTION 1 (REV. H\xc4VEN, 2032)\n', 'latin1'),
  };
  for (const [what, make] of Object.entries(hostile)) {
    it(`refuses ${what} in one line, within bounds, and leaves the library as it was`, async () => {
      const before = contentsOf(library);
      write('hostile', await make());
      const { status, stdout, stderr, peak } = plenary('import', 'hostile');
      assert.deepEqual([status, stdout], [2, '']);
      assert.match(stderr, /^plenary: hostile [^\n]+\n$/);
      assert.doesNotMatch(stderr, /fault of Plenary itself|root:/);
      assert.ok(peak > 30 && peak < MOST_MEMORY, `${peak} MB`);
      assert.deepEqual(contentsOf(library), before);
    });
  }
});

function contentsOf(folder: string): Readonly<Record<string, string>> {
  return Object.fromEntries(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'utf8')]));
}
