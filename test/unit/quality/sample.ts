import { ITU_CONFERENCES } from '../../../src/citations/conferences';
import { applyEdits } from '../../../src/markup/edits';
import { readField, type Field, type Planter } from '../../../quality/mutants/field';
import { plantIn } from '../../../quality/mutants/judge';
import { createRandom } from '../../../quality/random';

/** A marked revision of an invented text with room for every kind of mistake. */
export const SAMPLE = `---
conference: Plenipotentiary Conference (Doha, 2026)
source: LUM
document: 44A1
form: marked
---

MOD LUM/44A1/1

# RESOLUTION 12 (REV. {~~BUCHAREST, 2022~>DOHA, 2026~~})

## Lamps on landing stages

The Conference of the Union ({~~Bucharest, 2022~>Doha, 2026~~}),

*considering*

*a)* that lamps[^1] on lakes are lit by towns and mills;

*b)* Resolution 71 (Rev. Bucharest, 2022) of this conference, on lamps;

*c)* that bells are rung in thick fog,

*resolves*

1 that a lamp shall be lit from sunset to sunrise:

i) near the harbour{++, as far as possible++};

ii) near the shore;

2 that what *considering b)* says shall be paid for;

3 to see Annex 2,

*instructs the Lighthouse Keepers*

to report.

# ANNEX 2 TO RESOLUTION 12 (REV. {~~BUCHAREST, 2022~>DOHA, 2026~~})

1 Glass is clear and thick.

| Class | Coast |
| --- | --- |
| first of all | the long coast |

[^1]: Including lamps on wooden posts.

**Reasons:** It is dark.
`;

export const field = (source = SAMPLE): Field => readField(source, ITU_CONFERENCES);

/** A mistake in the sample: the lines that it changes, as they stand then, and where the mistake is said to be. */
export interface Seen {
  readonly changed: readonly string[];
  readonly lines: readonly string[];
}

/** What a planter makes of a draft, every mistake as it looks. */
export function seen(plant: Planter, source = SAMPLE): readonly Seen[] {
  const before = source.split('\n');
  return plant(field(source), createRandom('sample')).map((mistake) => {
    const { source: after, lines } = plantIn(source, mistake);
    const now = after.split('\n');
    return {
      changed: now.filter((line) => !before.includes(line)),
      lines: lines.map((line) => now[line]!),
    };
  });
}

/** The drafts that a planter makes, to tell one run from another. */
export function sources(plant: Planter, seed: string): readonly string[] {
  return plant(field(), createRandom(seed)).map(({ edits }) => applyEdits(SAMPLE, edits));
}
