import assert from 'node:assert/strict';
import { parseDesignation } from '../../../src/citations/designation';
import type { Rule } from '../../../src/check/rule';
import { RULES } from '../../../src/check/rules';
import { createChecker } from '../../../src/check/runner';
import { Library } from '../../../src/corpus/library';
import { format } from '../../../src/markup/format';
import type { Edition } from '../../../src/model/designation';
import type { StoredDocument } from '../../../src/model/library';
import type { Finding, Fix } from '../../../src/model/problem';

/** A document of the Example Union, from its markup. */
export function adopted(markup: string, edition = 'Havenport, 2032', action?: StoredDocument['action']): StoredDocument {
  const heading = /^# (.*)$/m.exec(markup)![1]!;
  const { kind, number, revision } = parseDesignation(heading)!;
  const { revised, place, year } = revision!;
  const title = /^## (.*)$/m.exec(markup)?.[1] ?? '';
  return {
    designation: heading,
    kind,
    number: number!,
    revised,
    place,
    year,
    title,
    action: action ?? (revised ? 'MOD' : 'ADD'),
    edition,
    markup: format(markup),
  };
}

export function text(designation: string, body: string, title = 'Lamps'): string {
  const place = /\((?:REV\. )?(\w+), (\d{4})\)/.exec(designation)!;
  const name = place[1]!.charAt(0) + place[1]!.slice(1).toLowerCase();
  return `# ${designation}\n\n## ${title}\n\nThe General Conference of the Example Union (${name}, ${place[2]}),\n\n${body.trim()}\n`;
}

export const TWELVE = text(
  'RESOLUTION 12 (REV. HAVENPORT, 2032)',
  `
*considering*

*a)* that lamps[^1] on lakes are lit by towns, mills and old monasteries;

*b)* that their light is hidden by trees:

– in summer;

– near the shore,

*recalling*

Resolution 9 (Rev. Lightburg, 2028) of the General Conference, on common buoys,

*resolves*

1 that a lamp shall be lit from sunset to sunrise;

2 that the measures described in *considering b)* above shall be paid for by the owner[^2] of the lamp,

| Class | Share | Coast |
| --- | --- | --- |
| First | 240 | long |
| Second | 160 | short |

*instructs the Director of the Lighthouse Bureau*

to report on *resolves* 1 and 2 above.

# ANNEX TO RESOLUTION 12 (REV. HAVENPORT, 2032)

## Glass

1 Glass is clear.

2 Glass is thick.

[^1]: Including lamps on posts.

[^2]: Whoever pays for the oil.
`,
);

const lightburg: Edition = { place: 'Lightburg', year: 2028 };
const havenport: Edition = { place: 'Havenport', year: 2032 };

/** Two conferences of the Example Union; Resolution 3 was abrogated by the second. */
export const LIBRARY = new Library([
  {
    edition: lightburg,
    documents: [
      adopted(text('RESOLUTION 3 (LIGHTBURG, 2028)', '*resolves*\n\nto print tables.', 'Printed tables'), 'Lightburg, 2028'),
      adopted(
        text('RESOLUTION 9 (REV. LIGHTBURG, 2028)', '*resolves*\n\n1 to paint;\n\n2 to repaint.', 'Common buoys'),
        'Lightburg, 2028',
      ),
    ],
  },
  {
    edition: havenport,
    documents: [
      adopted(text('DECISION 1 (REV. HAVENPORT, 2032)', '*decides*\n\nto spend little.', 'Money')),
      adopted(
        text(
          'RESOLUTION 9 (REV. HAVENPORT, 2032)',
          '*resolves*\n\n1 to paint;\n\n2 to repaint;\n\n3 to look.',
          'Common scheme of buoys',
        ),
      ),
      adopted(TWELVE),
      adopted(text('RESOLUTION 19 (HAVENPORT, 2032)', '*resolves*\n\nto give ferries power.', 'Shore power')),
      adopted(text('RESOLUTION 20 (HAVENPORT, 2032)', '*resolves*\n\nto mark ice.', 'Ice')),
      adopted('# RESOLUTION 3 (LIGHTBURG, 2028)\n\n## Printed tables\n', 'Havenport, 2032', 'SUP'),
    ],
  },
]);

export const EMPTY = new Library([]);

/** The marked revision of Resolution 12, with the changes that every revision has; `edit` plants what a test is about. */
export function revision(edit: (markup: string) => string = (markup) => markup): string {
  const marked = TWELVE.replaceAll('(REV. HAVENPORT, 2032)', '(REV. {~~HAVENPORT, 2032~>SALTMERE, 2036~~})').replace(
    '(Havenport, 2032),',
    '({~~Havenport, 2032~>Saltmere, 2036~~}),',
  );
  return draft('MOD LUM/21/1', edit(marked), 'marked');
}

export function draft(symbol: string, body: string, form = 'clean'): string {
  return `---\nconference: General Conference (Saltmere, 2036)\nsource: LUM\ndocument: 21A1\nform: ${form}\n---\n\nLumenia is glad.\n\n${symbol}\n\n${body.trim()}\n\n**Reasons:** It is dark.\n`;
}

/** A new resolution with one operative paragraph. */
export function added(words: string): string {
  return draft(
    'ADD LUM/21/1',
    `# DRAFT NEW RESOLUTION [LUM-1]\n\n## Wakes\n\nThe General Conference of the Example Union (Saltmere, 2036),\n\n*resolves*\n\n1 ${words}`,
  );
}

/** The rules that the oldest tests are about; samples are too small for others, such as those about reasons and titles. */
export const USUAL: readonly Rule[] = RULES.filter(
  ({ code }) => /^(?:base|citation|markup|reference)\//.test(code) && code !== 'citation/missing-title',
);

/** What some rules find: `named` is a code, `citation/unknown`, or a group, `citation`. */
export function findings(source: string, library = LIBRARY, named?: string): readonly Finding[] {
  const rules = named === undefined ? USUAL : RULES.filter(({ code }) => code === named || code.startsWith(`${named}/`));
  assert.ok(rules.length > 0, `there is no rule ${named}`);
  return createChecker(rules).check(source, library);
}

/** Each finding as `code severity «the words it stands at»`, in order. */
export function summary(source: string, library = LIBRARY, named?: string): readonly string[] {
  return findings(source, library, named).map(
    ({ code, severity, span }) => `${code} ${severity} «${source.slice(span.from, span.to)}»`,
  );
}

export function only(source: string, library = LIBRARY, named?: string): Finding {
  const all = findings(source, library, named);
  assert.equal(all.length, 1, JSON.stringify(all.map(({ code, message }) => `${code} ${message}`)));
  return all[0]!;
}

export function apply(source: string, fix: Fix): string {
  let out = '';
  let at = 0;
  for (const { span, text: written } of [...fix.edits].sort((one, other) => one.span.from - other.span.from)) {
    assert.ok(span.from >= at, 'edits do not overlap');
    out += source.slice(at, span.from) + written;
    at = span.to;
  }
  return out + source.slice(at);
}

/** The draft after a finding's fix with a title that begins so. */
export function mended(source: string, finding: Finding, title: string): string {
  const fix = finding.fixes.find((one) => one.title.startsWith(title));
  assert.ok(fix, `${title} is not among ${finding.fixes.map((one) => one.title).join('; ')}`);
  return apply(source, fix);
}
