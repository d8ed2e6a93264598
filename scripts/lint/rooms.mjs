// The rooms of src/: what each holds is told in ARCHITECTURE.md, what each may import stands here and is enforced by lint.

/** Every core room, in the order in which data flows through them. */
const core = {
  model: [],
  markup: ['model'],
  citations: ['model'],
  corpus: ['model', 'markup', 'citations'],
  import: ['model', 'markup', 'citations'],
  revise: ['model', 'markup', 'citations'],
  check: ['model', 'markup', 'citations', 'corpus', 'revise'],
  render: ['model', 'markup', 'citations', 'revise'],
  editor: ['model', 'markup', 'citations', 'corpus', 'revise', 'check', 'render'],
  export: ['model', 'markup', 'citations', 'revise', 'render'],
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
