import type { Finding } from '../../model/problem';
import { IGNORE, ignoresIn } from '../ignores';
import type { DraftRule } from '../rule';

/** A remark that is to ignore problems and does not say which. What names no rule, or ignores nothing, is told by the runner. */
export const ignore: DraftRule = {
  code: 'markup/ignore',
  severity: 'warning',
  reads: 'the source',
  check: (subject) =>
    ignoresIn(subject)
      .filter(({ codes }) => codes.length === 0)
      .map(({ span }): Finding => ({
        code: ignore.code,
        severity: ignore.severity,
        message: `Say which rule is ignored, and why: {>>${IGNORE} citation/outdated: cited on purpose<<}.`,
        span,
        fixes: [],
      })),
};
