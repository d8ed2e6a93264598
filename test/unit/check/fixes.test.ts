import assert from 'node:assert/strict';
import { correctDraft } from '../../../quality/drafts';
import { tryFixes, type TriedFix } from '../../../quality/fixes';
import { readField } from '../../../quality/mutants/field';
import { KINDS } from '../../../quality/mutants/kinds';
import { plan } from '../../../quality/mutants/plan';
import { burdenOf } from '../../../src/check/burden';
import { fixAll, preferredFix, safeFix } from '../../../src/check/fixAll';
import { createChecker } from '../../../src/check/runner';
import { applyEdits } from '../../../src/markup/edits';
import { rejectDraft } from '../../../src/revise/resolveDraft';
import { libraryOf } from '../editor/samples';

const library = libraryOf('lightburg-2028', 'havenport-2032');
const checker = createChecker();

/** Drafts with one mistake each, of every kind, and those drafts without any. */
function planted(): readonly string[] {
  const texts = library.list().filter(({ action, edition }) => action !== 'SUP' && edition === 'Havenport, 2032');
  const fields = texts
    .slice(0, 8)
    .map((text) => readField(correctDraft(text, library, 'General Conference (Saltmere, 2036)'), library.conferences));
  return KINDS.flatMap((kind) =>
    plan(kind, fields, 6).map(({ draft, mistake }) => applyEdits(fields[draft]!.draft.source, mistake.edits)),
  );
}

describe('fixes of planted mistakes', () => {
  const sources = planted();
  const seen = new Set<string>();
  const tried: readonly TriedFix[] = sources.flatMap((source) => tryFixes(source, library, checker, seen));

  it('are many, and nearly none of them is harmful', () => {
    const harmful = tried.filter(({ isHarmful }) => isHarmful);
    assert.ok(tried.length > 150, String(tried.length));
    assert.ok(harmful.length * 50 <= tried.length, harmful.map(describeFix).join('\n'));
  });

  it('leave the draft better, where they are said to be right most of the time', () => {
    const idle = tried.filter(({ isIdle, fix }) => isIdle && fix.preferred);
    assert.ok(idle.length * 50 <= tried.length, idle.map(describeFix).join('\n'));
  });

  it('can be made all at once, and the safe ones leave alone what the text in force says', () => {
    const check = (source: string): ReturnType<typeof checker.check> => checker.check(source, library);
    for (const source of sources.filter((_, index) => index % 8 === 0)) {
      for (const choose of [preferredFix, safeFix]) {
        const { source: fixed } = fixAll(source, check, choose);
        assert.ok(burdenOf(check(fixed)) <= burdenOf(check(source)));
      }
      const safe = fixAll(source, check, safeFix).source;
      assert.equal(rejectDraft(safe).replace(/\s+/g, ' '), rejectDraft(source).replace(/\s+/g, ' '));
    }
  });
});

function describeFix({ finding, fix, after }: TriedFix): string {
  return `${finding.code}: ${finding.message} → ${fix.title} → ${after.map(({ code, message }) => `${code} ${message}`).join('; ')}`;
}
