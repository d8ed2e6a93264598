import fc from 'fast-check';

/**
 * Sources for property tests. Random strings never hold a mark, so these are put together from the signs of the
 * markup, the signs of Markdown that are off in it, and what texts really hold: footnotes, tables, other scripts.
 */
const SIGNS = [
  '{++',
  '++}',
  '{--',
  '--}',
  '{~~',
  '~>',
  '~~}',
  '{>>x<<}',
  '{==y==}',
  '{>>',
  '<<}',
  '\\',
  '`',
  '``',
  '*',
  '**',
  '_',
  '~',
  '+',
  '-',
  '{',
  '}',
  '=',
];
const OPENERS = [
  '\n',
  '\n\n',
  '- ',
  '– ',
  '# ',
  '## ',
  '1 ',
  '2.1 ',
  'i) ',
  '*a)* ',
  'c) ',
  '[^1]: ',
  '**Reasons:** ',
  '*considering*',
  'MOD NOR/4/1',
  '---',
];
const TABLES = ['|', '| a | b |\n| --- | --- |\n| c |  |', '| --- |'];
const WORDS = [
  'lamp',
  'lit',
  'the',
  'a',
  ' ',
  ' ',
  ';',
  ',',
  '[^1]',
  '[^x]',
  '(Rev. Lightburg, 2028)',
  '(Rev. Havenport, 2032)',
  '\u00a0',
  '\t',
  '\r\n',
  'é',
  '🙂',
  'שלום',
  '<i>',
  '&amp;',
  'ANNEX 1',
  'RESOLUTION 2',
];

/** Any source, with marks or without. */
export const anySource: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(fc.constantFrom(...SIGNS), fc.constantFrom(...OPENERS), fc.constantFrom(...TABLES), {
      arbitrary: fc.constantFrom(...WORDS),
      weight: 2,
    }),
    { maxLength: 40 },
  )
  .map((parts) => parts.join(''));

const ITEMS = [
  'that lamps go out',
  'that fog is frequent',
  'to keep the lamps lit',
  'to paint them *red*',
  'the pier[^1] at the harbour',
  'and buoys',
  'שלום 🙂',
];
const sentence = fc.array(fc.constantFrom(...ITEMS), { minLength: 1, maxLength: 4 }).map((parts) => parts.join(', '));
const block = fc.oneof(
  sentence,
  fc.tuple(fc.constantFrom('*a)*', '*b)*', '1', '2', '2.1', 'i)', '–'), sentence).map(([label, text]) => `${label} ${text};`),
  fc.constantFrom('*considering*', '*resolves*', '*instructs the Council*', '## Lighthouses', '# ANNEX 1 TO RESOLUTION 2'),
  sentence.map((text) => `[^1]: ${text}`),
  fc.array(sentence, { minLength: 2, maxLength: 6 }).map((cells) => {
    const rows = cells.map((cell) => `| ${cell} | ${cell.length} |`);
    return [rows[0], '| --- | --- |', ...rows.slice(1)].join('\n');
  }),
);

/** A text as a drafter has it, without marks. */
export const plainText: fc.Arbitrary<string> = fc
  .array(block, { maxLength: 12 })
  .map((blocks) => blocks.map((one) => `${one}\n`).join('\n'));

/** A text and an edit of it: blocks taken out, put in, moved and changed. */
export const editedText: fc.Arbitrary<{ base: string; revised: string }> = fc
  .tuple(
    fc.array(block, { minLength: 1, maxLength: 12 }),
    fc.array(fc.tuple(fc.nat(), fc.constantFrom('drop', 'add', 'move', 'change'), block), { maxLength: 5 }),
  )
  .map(([blocks, edits]) => {
    const revised = [...blocks];
    for (const [place, edit, other] of edits) {
      const at = place % (revised.length + 1);
      if (edit === 'add') revised.splice(at, 0, other);
      else if (edit === 'drop') revised.splice(at, 1);
      else if (edit === 'move') revised.splice(place % 3, 0, ...revised.splice(at, 1));
      else if (revised[at] !== undefined) revised[at] = revised[at].replace(/lamps|fog|pier/, 'beacon');
    }
    const write = (parts: readonly string[]): string => parts.map((one) => `${one}\n`).join('\n');
    return { base: write(blocks), revised: write(revised) };
  });
