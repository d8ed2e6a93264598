import type { CancellationToken, TextDocument } from 'vscode';
import { isSound } from '../check/burden';
import type { Fix } from '../model/problem';
import type { CheckedDraft, Diagnostics } from './diagnostics';
import { nextTurn } from './nextTurn';

/**
 * Tells which fixes leave a draft with no more problems than it has: each is tried before it is offered. What came of it is kept for
 * as long as the draft stays as it was checked, for the editor asks again whenever the caret moves.
 */
export class TriedFixes {
  readonly #known = new WeakMap<CheckedDraft, Map<Fix, boolean>>();

  constructor(private readonly diagnostics: Diagnostics) {}

  /** Those of some fixes that are sound; undefined where nobody waits for them any more, or the draft is another by now. */
  async soundOf(
    document: TextDocument,
    checked: CheckedDraft,
    fixes: readonly Fix[],
    token?: CancellationToken,
  ): Promise<ReadonlySet<Fix> | undefined> {
    const known = this.#known.get(checked) ?? new Map<Fix, boolean>();
    this.#known.set(checked, known);
    const unknown = fixes.filter((fix) => !known.has(fix));
    const check = unknown.length > 0 ? await this.diagnostics.checkerFor(document) : undefined;
    for (const fix of unknown) {
      // A try takes as long as a check: between them is time to hear that the caret has moved on.
      await nextTurn();
      if (token?.isCancellationRequested || document.version !== checked.version) return undefined;
      if (check) known.set(fix, isSound(fix, checked.open.draft.source, checked.findings, check));
    }
    return new Set(fixes.filter((fix) => known.get(fix)));
  }
}
