import assert from 'node:assert/strict';
import {
  commands,
  Position,
  Range,
  Selection,
  type DocumentLink,
  type DocumentSymbol,
  type FoldingRange,
  type LocationLink,
  type SelectionRange,
  type TextEditor,
} from 'vscode';
import { eventually } from './eventually';
import { person, type Person } from './person';
import { closeAll, draftWith, importSamples, openDraft, openSample, placeOf, putCaret, useCrlf } from './workspace';

const SAMPLE = 'drafts/tide-tables-marked.itu.md';

async function symbolsOf({ document }: TextEditor): Promise<readonly DocumentSymbol[]> {
  return commands.executeCommand<DocumentSymbol[]>('vscode.executeDocumentSymbolProvider', document.uri);
}

describe('the structure of a draft', () => {
  afterEach(closeAll);

  it('is its outline', async () => {
    const editor = await openSample(SAMPLE);
    const [proposal, ...others] = await symbolsOf(editor);
    assert.equal(others.length, 0);
    assert.equal(proposal?.name, 'MOD BRN/33A2/1 – Resolution 4 (Rev. Saltmere, 2036)');
    const operative = proposal.children.find(({ name }) => name === 'resolves');
    assert.deepEqual(
      operative?.children.map(({ detail }) => detail),
      ['changed', '', 'changed', 'deleted'],
    );
    const check = ({ name, range, selectionRange, children }: DocumentSymbol): void => {
      assert.ok(range.contains(selectionRange), name);
      for (const child of children) {
        assert.ok(range.contains(child.range), `${child.name} in ${name}`);
        check(child);
      }
    };
    check(proposal);
  });

  it('can be folded, also where lines end in CRLF', async () => {
    const editor = await openSample(SAMPLE);
    await useCrlf(editor);
    const folds = await commands.executeCommand<FoldingRange[]>('vscode.executeFoldingRangeProvider', editor.document.uri);
    const lines = folds.map(
      ({ start, end }) => `${editor.document.lineAt(start).text} … ${editor.document.lineAt(end).text.slice(0, 12)}`,
    );
    assert.ok(lines.includes('*noting* … *b)* that th'), lines.join('\n'));
    assert.ok(lines.includes('| Column | Content | Unit | … | {++5++} | '), lines.join('\n'));
  });

  it('is selected step by step', async () => {
    const { document } = await openDraft(draftWith('*resolves*\n\n1 to keep {++lamps and ++}horns.'));
    const at = placeOf(document, 'lamps');
    const [range] = await commands.executeCommand<SelectionRange[]>('vscode.executeSelectionRangeProvider', document.uri, [at]);
    const words: string[] = [];
    for (let next = range; next; next = next.parent as SelectionRange) words.push(document.getText(next.range));
    assert.deepEqual(words.slice(0, 4), ['lamps', 'lamps and ', '{++lamps and ++}', 'to keep {++lamps and ++}horns.']);
  });

  it('has links that open, and leads from footnote marks to footnotes', async () => {
    const editor = await openDraft(
      draftWith('*urges*\n\nto use [the charts](https://example.org/charts)[^1].\n\n[^1]: Of the Bureau.'),
    );
    const { uri } = editor.document;
    const links = await commands.executeCommand<DocumentLink[]>('vscode.executeLinkProvider', uri);
    assert.ok(
      links.some(({ range, target }) => editor.document.getText(range) === 'the charts' && target?.authority === 'example.org'),
    );
    const mark = placeOf(editor.document, '[^1].');
    const [found] = await commands.executeCommand<LocationLink[]>('vscode.executeDefinitionProvider', uri, mark);
    assert.equal(found && editor.document.getText(found.targetRange), 'Of the Bureau.');
  });
});

describe('the structure of a draft, as it is seen', () => {
  let reader: Person;

  before(async function () {
    const someone = person();
    if (!someone) return this.skip();
    reader = someone;
    await importSamples();
  });
  afterEach(closeAll);

  it('in the outline, in the path above the editor, and in the lines that stay in view', async () => {
    const editor = await openSample(SAMPLE);
    await commands.executeCommand('outline.focus');
    await reader.see('.outline-pane .monaco-list-row', 'considering');
    await putCaret(editor, 'comparison of neighbouring datums');
    await commands.executeCommand('revealLine', { lineNumber: editor.selection.active.line + 1, at: 'top' });
    await reader.see('.breadcrumbs-control', 'instructs the Director');
    await reader.see('.sticky-widget', 'instructs the Director');
    await reader.see('.sticky-widget', 'a plan for');
    // The outline gets the room of the list of files above it.
    await reader.click('.explorer-viewlet .pane-header', 'examples');
    await reader.see('.outline-pane .monaco-list-row .deprecated', '4 that heights');
    await reader.picture('structure-outline');
    await reader.click('.explorer-viewlet .pane-header', 'examples');
  });

  it('folded', async () => {
    const editor = await openSample(SAMPLE);
    // What the caret is in stays open.
    await putCaret(editor, 'BRN/33A2/1');
    await eventually('sections are folded to their lead-ins', async () => {
      await commands.executeCommand('editor.foldLevel2');
      const lines = (await reader.read('.view-line')).join('\n');
      return lines.includes('*encourages Member States*') && !lines.includes('that a tide');
    });
    await reader.picture('structure-folded');
    await commands.executeCommand('editor.unfoldAll');
  });

  it('with links that leave the underline to additions', async () => {
    const body = [
      '*recalling*',
      '*a)* Resolution 17 (Rev. Havenport, 2032) of this conference, and [the charts](https://example.org/charts);',
      '*b)* {++Resolution 10 (Rev. Havenport, 2032), ++}on the safety of passengers[^1],',
      '[^1]: As published.',
    ].join('\n\n');
    const editor = await openDraft(draftWith(body).replace('form: clean', 'form: marked'));
    await reader.see('.detected-link', 'the charts');
    assert.doesNotMatch((await reader.read('.detected-link')).join(), /Resolution/);
    editor.selection = new Selection(new Position(0, 0), new Position(0, 0));
    editor.revealRange(new Range(0, 0, 0, 0));
    await reader.picture('structure-links');
  });
});
