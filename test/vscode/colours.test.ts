import assert from 'node:assert/strict';
import {
  commands,
  ConfigurationTarget,
  type SemanticTokens,
  type SemanticTokensLegend,
  type TextDocument,
  window,
  workspace,
} from 'vscode';
import { eventually } from './eventually';
import { person } from './person';
import { closeAll, importSamples, openDraft, replace, useCrlf } from './workspace';

/** The themes that VS Code starts with, one of each kind. */
const THEMES = {
  dark: 'Default Dark Modern',
  light: 'Default Light Modern',
  'high-contrast': 'Default High Contrast',
  'high-contrast-light': 'Default High Contrast Light',
} as const;

/** One of everything that has a colour. */
const SAMPLE = `---
conference: General Conference (Saltmere, 2036)
source: LUM # one code, or a list
form: marked
---

ADD LUM/21/1

# RESOLUTION 12 (REV. {~~HAVENPORT, 2032~>SALTMERE, 2036~~})

## Lighthouses on {++rivers and ++}inland waters

*considering*

*a)* that lighthouses[^1] {++and buoys ++}help {--the --}ferries{~~,~>;~~}

{++*b)* that Resolution 14 (Rev. Lightburg, 2028) asks for **charts** and \`code\`,++}{>>@LUM 2036-03-01 from our own log<<}

{--*c)* that Resolution 17 (Rev. Havenport, 2032) and *resolves* 1 below are kept,--}

*recalling*

*a)* Resolution 17 (Rev. Havenport, 2032), of which *resolves* 1 and 99 are known, and Resolution 13 (Rev. Lightburg, 2028), and Resolution 14 (Rev. Lightburg, 2028);

*b)* Resolution 99 (Rev. Havenport, 2032), Resolution 5 (Northpoint, 2031) of the Charts Assembly and No. 81 of the Convention,

*resolves*

1 to keep {~~the *lamps* lit~>every *lamp* lit~~} under *considering a)*, and [the charts](https://example.org) [once | twice] a year;

2.1 to ask the Emergency Radio Board (ERB) for {==a chart of every harbour==}{>>which scale?<<};

– in summer, as the ERB says and *resolves* 7 above shows;

{++*instructs the {>>or the Bureau<<}Secretary-General*++}

{++1 to print \\{++ the charts \\++}.++}

# ANNEX 1 TO RESOLUTION 12 (REV. {~~HAVENPORT, 2032~>SALTMERE, 2036~~})

| Harbour | Lamps |
| :--- | ---: |
| Lightburg | {~~12~>14~~} |
| {++Havenport++} | {++9++} |

[^1]: Including {++lightships and ++}*floating* lamps.

**Reasons:** Buoys were forgotten in Resolution 10 (Rev. Havenport, 2032).
`;

const MARKDOWN = `# Notes on the drafts

A proposal begins so, with *emphasis* and \`code\` of ordinary Markdown around it:

\`\`\`itu
---
conference: General Conference (Saltmere, 2036)
---

MOD LUM/21/1

# RESOLUTION 12 (REV. {~~HAVENPORT, 2032~>SALTMERE, 2036~~})

*considering*

*a)* that lighthouses[^1] {++and buoys ++}help {--the --}ferries;
\`\`\`

After the fence it is **Markdown** again:

1. {++not a mark++}

~~~itu
*resolves*

1 to keep Resolution 17 (Rev. Havenport, 2032)
~~~
`;

/** What the extension tells of the words of a document, beyond the grammar: `words → type.modifier`. */
async function told(document: TextDocument): Promise<readonly string[]> {
  const ask = <T>(command: string): Thenable<T> => commands.executeCommand<T>(command, document.uri);
  const legend = await ask<SemanticTokensLegend>('vscode.provideDocumentSemanticTokensLegend');
  const { data } = await ask<SemanticTokens>('vscode.provideDocumentSemanticTokens');
  const lines: string[] = [];
  let [line, character] = [0, 0];
  for (let at = 0; at < data.length; at += 5) {
    const [down = 0, right = 0, length = 0, type = 0, bits = 0] = data.slice(at, at + 5);
    character = down === 0 ? character + right : right;
    line += down;
    const modifiers = legend.tokenModifiers.filter((_, index) => bits & (1 << index));
    lines.push(
      `${document.lineAt(line).text.slice(character, character + length)} → ${[legend.tokenTypes[type], ...modifiers].join('.')}`,
    );
  }
  return lines;
}

describe('the colours', () => {
  before(() => importSamples());
  afterEach(closeAll);
  after(async () => {
    await useTheme(undefined);
    await commands.executeCommand('workbench.action.toggleSidebarVisibility');
  });

  it('of citations, references and lead-ins say what has become of them', async () => {
    const { document } = await openDraft(SAMPLE);
    const found = await told(document);
    for (const line of [
      'considering → leadIn.preambular',
      'resolves → leadIn.operative',
      'Resolution 17 (Rev. Havenport, 2032) → citation.current',
      'Resolution 14 (Rev. Lightburg, 2028) → citation.outdated',
      'Resolution 99 (Rev. Havenport, 2032) → citation.unknown',
      '99 → reference.unresolved',
      'ERB → acronym.definition',
    ])
      assert.ok(found.includes(line), `${line} is not among ${found.join('; ')}`);
  });

  it('follow what is typed, and the line ends', async () => {
    const editor = await openDraft(SAMPLE);
    await useCrlf(editor);
    await replace(editor, 'Resolution 10 (Rev. Havenport, 2032)', 'Resolution 10 (Rev. Lightburg, 2028)');
    await eventually('the new citation is told', async () =>
      (await told(editor.document)).some((line) => /^Resolution 10 \(Rev\. Lightburg, 2028\) → citation\./.test(line)),
    );
  });

  for (const [name, theme] of Object.entries(THEMES)) {
    it(`are told apart in a ${name} theme`, async function () {
      const someone = person();
      if (!someone) return this.skip();
      await commands.executeCommand('workbench.action.closeSidebar');
      await useTheme(theme);
      await openDraft(SAMPLE);
      await someone.see('.view-line', 'resolves');
      await rest();
      await someone.picture(`colours-${name}`);
      await commands.executeCommand('cursorBottom');
      await rest();
      await someone.picture(`colours-${name}-end`);
    });
  }

  it('are those of a draft in a fenced block of Markdown', async function () {
    const someone = person();
    if (!someone) return this.skip();
    await window.showTextDocument(await workspace.openTextDocument({ language: 'markdown', content: MARKDOWN }));
    await someone.see('.view-line', 'not a mark');
    await rest();
    await someone.picture('colours-markdown');
  });
});

async function useTheme(theme: string | undefined): Promise<void> {
  await workspace.getConfiguration('workbench').update('colorTheme', theme, ConfigurationTarget.Global);
}

/** Colours come a moment after the words. */
async function rest(): Promise<void> {
  await new Promise((wake) => setTimeout(wake, 1500));
}
