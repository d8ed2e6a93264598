import type { Rule } from '../rule';
import { addWithMarks } from './addWithMarks';
import { financialAnnex } from './financialAnnex';
import { identifier } from './identifier';
import { missingReasons } from './missingReasons';
import { missingSymbol } from './missingSymbol';
import { modWithoutChange } from './modWithoutChange';
import { nocWithChange } from './nocWithChange';
import { notEditorial } from './notEditorial';
import { numberTaken } from './numberTaken';
import { revisionNotUpdated } from './revisionNotUpdated';
import { supWithText } from './supWithText';

/** Rules about symbols, identifiers and reasons. */
export const proposalRules: readonly Rule[] = [
  missingSymbol,
  identifier,
  addWithMarks,
  modWithoutChange,
  notEditorial,
  supWithText,
  nocWithChange,
  missingReasons,
  revisionNotUpdated,
  numberTaken,
  financialAnnex,
];
