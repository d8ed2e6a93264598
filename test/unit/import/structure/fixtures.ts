import { readFinalActs } from '../../../../src/import/text/finalActs';
import type { FinalActs } from '../../../../src/model/library';

export const FORMULA = 'The General Conference of the Example Union (Havenport, 2032),';

/** Final Acts with one resolution, whose lines after the formula are given. */
export function actsWith(...lines: readonly string[]): FinalActs {
  const resolution = ['RESOLUTION 12 (REV. HAVENPORT, 2032)', 'Lighthouses on inland waters', FORMULA, ...lines];
  // With what follows the texts, so that no end of these lines makes the file look cut off.
  return readFinalActs([...resolution, 'PART IV – SIGNATORIES'].join('\n\n'));
}

/** The blocks after the formula that those lines become. */
export function blocksOf(...lines: readonly string[]): readonly string[] {
  const acts = actsWith(...lines);
  const blocks = acts.documents[0]!.markup.trimEnd().split('\n\n');
  return blocks.slice(3);
}

/** The messages of the warnings, each with its 1-based line. */
export function warningsOf(acts: FinalActs): readonly string[] {
  return acts.warnings.map((warning) => `${warning.line + 1}: ${warning.message}`);
}

/** Small Final Acts with everything around the texts that real ones have. */
export const SMALL_ACTS = `Final Acts of the General Conference

Example Union

EXPLANATORY NOTES

ADD\t=\ta new text

Table of contents

PART I – DECISIONS.....\t1
DECISION 1 (REV. HAVENPORT, 2032) – Money for lamps and oil\t3
PART II – RESOLUTIONS\t4
RESOLUTION 2 (REV. HAVENPORT, 2032) – Fog signals/ bells in long- distance waters\t5
RESOLUTION 30 (HAVENPORT, 2032) – Seals on slipways.....\t7
PART III – RESOLUTION ABROGATED BY THE GENERAL CONFERENCE (HAVENPORT, 2032).....\t8
RESOLUTION 5 (REV. LIGHTBURG, 2028) – Rowing boats\t8
PART IV – SIGNATORIES\t9

List of members giving the number of their declarations:

- Island of Crabs ([1](#))

PART I – DECISIONS

DECISION 1 (REV. HAVENPORT, 2032)

Money for lamps and oil

${FORMULA}

considering

- a) that lamps burn oil;
- b) that oil is dear,

decides

that oil shall be bought in summer.

PART II – RESOLUTIONS

RESOLUTION 2 (REV. HAVENPORT, 2032)**Fog signals/
bells in long-
distance waters**

${FORMULA}

aware

of the fog,

resolves

- 1 to ring bells;
- 2 to listen¹.

¹ With both ears.

RESOLUTION 30 (HAVENPORT, 2032)

Seals on slipways

The General Conference of the Example Union (Havenport, 2032)

resolves

to wait until they leave.

**PART III – RESOLUTION ABROGATED BY THE
GENERAL CONFERENCE (HAVENPORT,
2032)**

RESOLUTION 5 (REV. LIGHTBURG, 2028)

Rowing boats

PART IV – SIGNATORIES

The undersigned have signed the Final Acts of the General Conference (Havenport, 2032).

For the Island of Crabs

SALLY PINCER

PART V – DECLARATIONS

1

For the Island of Crabs:

The Island of Crabs keeps its own time.

Example Union
Quay 3

ISBN 00-0000
`;
