import assert from 'node:assert/strict';
import { commands, MarkdownString, window, workspace, type Hover, type LocationLink, type TextDocument } from 'vscode';
import { eventually } from './eventually';
import { person } from './person';
import { closeAll, draftWith, importSamples, openDraft, openSample, placeOf, putCaret, useCrlf } from './workspace';

async function hoverOn(document: TextDocument, words: string): Promise<Hover | undefined> {
  const [hover] = await commands.executeCommand<Hover[]>('vscode.executeHoverProvider', document.uri, placeOf(document, words));
  return hover;
}

async function hoverText(document: TextDocument, words: string): Promise<string> {
  const hover = await hoverOn(document, words);
  return (hover?.contents ?? []).map((content) => (content instanceof MarkdownString ? content.value : '')).join('\n');
}

async function definitionOf(document: TextDocument, words: string): Promise<LocationLink | undefined> {
  const [link] = await commands.executeCommand<LocationLink[]>(
    'vscode.executeDefinitionProvider',
    document.uri,
    placeOf(document, words),
  );
  return link;
}

describe('looking texts up', () => {
  before(() => importSamples());
  afterEach(closeAll);

  it('shows a cited text', async () => {
    const { document } = await openSample('drafts/lighthouses-clean.itu.md');
    const citation = 'Resolution 17 (Rev. Havenport, 2032)';
    const text = await hoverText(document, citation);
    assert.match(text, /^\*\*Resolution 17 \(Rev\. Havenport, 2032\)\*\* · revised at Havenport, 2032/);
    assert.match(text, /\*\*Lighthouses without resident keepers\*\*[^]*\*considering\*\n\n\*a\)\* that four lighthouses/);
    assert.match(text, /\[Open\]\(command:plenary\.openText\?/);
    const hover = await hoverOn(document, citation);
    assert.match(document.getText(hover?.range), /^Resolution 17 \(Rev\. Havenport, 2032\)/);
  });

  it('shows a provision, of a cited text and of the draft', async () => {
    const { document } = await openSample('drafts/wake-new.itu.md');
    assert.match(await hoverText(document, '*resolves* 2 of'), /\*resolves 2\*:\n\n2 that the master alone/);
    assert.match(await hoverText(document, '*resolves* 1 above'), /^\*resolves 1\*:\n\n1 that places in which/);
  });

  it('says that a later revision exists', async () => {
    const { document } = await openSample('drafts/with-mistakes.itu.md');
    const text = await hoverText(document, 'Resolution 14 (Rev. Lightburg, 2028)');
    assert.match(text, /Later revision: \*\*Resolution 14 \(Rev\. Havenport, 2032\)\*\*[^]*\[Open the later revision\]/);
  });

  it('goes to the text, which is read-only', async () => {
    const { document } = await openSample('drafts/lighthouses-clean.itu.md');
    const link = await definitionOf(document, 'Resolution 17 (Rev. Havenport, 2032)');
    assert.equal(link?.targetUri.scheme, 'plenary-text');
    const opened = await window.showTextDocument(link.targetUri, { selection: link.targetRange });
    await eventually('the text is read as a resolution', () =>
      workspace.textDocuments.some(({ uri, languageId }) => uri.scheme === 'plenary-text' && languageId === 'itu-resolution'),
    );
    assert.match(opened.document.getText(), /^# RESOLUTION 17 \(REV\. HAVENPORT, 2032\)/);
    assert.equal(opened.document.lineAt(link.targetRange.start.line).text, '# RESOLUTION 17 (REV. HAVENPORT, 2032)');
    assert.equal(window.tabGroups.activeTabGroup.activeTab?.label, 'Resolution 17 (Rev. Havenport, 2032)');
    const text = opened.document.getText();
    await commands.executeCommand('type', { text: 'x' }).then(undefined, () => undefined);
    assert.equal(window.activeTextEditor?.document.getText(), text);
  });

  it('goes to the provision', async () => {
    const { document } = await openSample('drafts/wake-new.itu.md');
    const cited = await definitionOf(document, '*resolves* 2 of');
    assert.ok(cited);
    const text = await workspace.openTextDocument(cited.targetUri);
    assert.match(text.lineAt(cited.targetRange.start.line).text, /^2 that the master alone/);
    const own = await definitionOf(document, '*resolves* 1 above');
    assert.equal(own?.targetUri.toString(), document.uri.toString());
    assert.match(document.lineAt(own.targetRange.start.line).text, /^1 that places in which/);
  });

  it('works with Windows line ends', async () => {
    const editor = await openDraft(
      draftWith('*resolves*\n\n1 to wait;\n\n2 to keep *resolves* 1 of Resolution 10 (Rev. Havenport, 2032),'),
    );
    await useCrlf(editor);
    const hover = await hoverOn(editor.document, 'Resolution 10 (Rev.');
    assert.equal(editor.document.getText(hover?.range), 'Resolution 10 (Rev. Havenport, 2032)');
  });

  it('opens a text by its name', async () => {
    const editor = await commands.executeCommand<typeof window.activeTextEditor>('plenary.openText', {
      name: 'Decision 1 (Rev. Havenport, 2032)',
    });
    assert.match(editor?.document.getText() ?? '', /^# DECISION 1 \(REV\. HAVENPORT, 2032\)/);
  });

  it('is used by a person', async function () {
    const someone = person();
    if (!someone) return this.skip();
    const draft = await openSample('drafts/lighthouses-clean.itu.md');
    await putCaret(draft, 'Resolution 17 (Rev. Havenport, 2032)');
    await someone.hoverOver('Resolution 17');
    assert.match(await someone.see('.monaco-hover', 'Lighthouses without resident keepers'), /four lighthouses out of five/);
    await someone.picture('hover-citation');
    await someone.press('Escape');

    await putCaret(draft, 'Resolution 17 (Rev. Havenport, 2032)');
    await someone.press('F12');
    await eventually('the text is open', () => window.activeTextEditor?.document.uri.scheme === 'plenary-text');
    await someone.picture('go-to-definition');

    await putCaret(await openSample('drafts/wake-new.itu.md'), '*resolves* 2 of');
    await someone.hoverOver('*resolves* 2');
    await someone.see('.monaco-hover', 'the master alone decides');
    await someone.picture('hover-provision');
    await someone.click('.monaco-hover a', 'Open');
    await eventually('the text is open at the provision', () => {
      const editor = window.activeTextEditor;
      return (
        editor?.document.uri.path === '/Resolution 10 (Rev. Havenport, 2032)' &&
        editor.document.lineAt(editor.selection.active.line).text.startsWith('2 that')
      );
    });
  });
});
