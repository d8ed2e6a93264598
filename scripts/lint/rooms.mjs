// The rooms of src/: what each holds is told in ARCHITECTURE.md, what each may import stands here and is enforced by lint.

/** Every core room, in the order in which data flows through them. */
const core = {
  model: [],
  lexicon: ['model'],
  markup: ['model', 'lexicon'],
  citations: ['model', 'lexicon'],
  corpus: ['model', 'lexicon', 'markup', 'citations'],
  import: ['model', 'lexicon', 'markup', 'citations'],
  revise: ['model', 'lexicon', 'markup', 'citations'],
  check: ['model', 'lexicon', 'markup', 'citations', 'corpus', 'revise'],
  render: ['model', 'lexicon', 'markup', 'citations', 'revise'],
  editor: ['model', 'lexicon', 'markup', 'citations', 'corpus', 'revise', 'check', 'render'],
  export: ['model', 'lexicon', 'markup', 'citations', 'revise', 'render'],
};

/** Rooms that never touch the disk, the process, the clock or the editor: they run anywhere, and are tested in milliseconds. */
export const coreRooms = Object.keys(core);

/** Room → the other rooms that it may import. `extension` stands for the files at the top of src/. */
export const allowed = {
  ...core,
  node: ['model', 'corpus'],
  vscode: [...coreRooms, 'node'],
  cli: [...coreRooms, 'node'],
  extension: ['vscode'],
};
