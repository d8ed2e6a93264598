import type { Rule } from '../rule';
import { abrogated } from './abrogated';
import { malformed } from './malformed';
import { missingTitle } from './missingTitle';
import { ofThisConference } from './ofThisConference';
import { outdated } from './outdated';
import { titleDiffers } from './titleDiffers';
import { unknown } from './unknown';
import { wrongBody } from './wrongBody';

/** Rules about citations of other texts. */
export const citationRules: readonly Rule[] = [
  abrogated,
  malformed,
  missingTitle,
  ofThisConference,
  outdated,
  titleDiffers,
  unknown,
  wrongBody,
];
