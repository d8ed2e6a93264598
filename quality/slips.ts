import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Audited } from './audit';

/** A finding in an adopted text that is right: a slip of whoever wrote or converted it. */
export interface Slip {
  /** The rule, `group/name`; its file is `group-name.json`. */
  readonly code: string;
  /** `Resolution 71 (Rev. Bucharest, 2022)`. */
  readonly text: string;
  /** `resolves 2`. */
  readonly at: string;
  readonly reason: string;
}

const FOLDER = 'quality/slips';

/**
 * The slips that are known, by rule.
 * @throws Error that names the file, for what is no list of slips.
 */
export function readSlips(codes: readonly string[]): readonly Slip[] {
  return readdirSync(FOLDER)
    .filter((file) => file.endsWith('.json'))
    .sort()
    .flatMap((file) => {
      const code = codes.find((one) => `${one.replace('/', '-')}.json` === file);
      if (code === undefined) throw new Error(`${FOLDER}/${file}: there is no such rule`);
      const listed = JSON.parse(readFileSync(join(FOLDER, file), 'utf8')) as unknown;
      if (!Array.isArray(listed) || !listed.every(isSlip)) throw new Error(`${FOLDER}/${file} is no list of text, at, reason`);
      return listed.map(({ text, at, reason }) => ({ code, text, at, reason }));
    });
}

/** What the rules find and nobody has listed, and what is listed and not found any more. */
export interface Compared {
  /** Errors and warnings only: an information accuses nobody. */
  readonly unlisted: readonly Audited[];
  readonly stale: readonly Slip[];
}

export function compareWithSlips(found: readonly Audited[], slips: readonly Slip[]): Compared {
  const keyOf = (code: string, text: string, at: string): string => JSON.stringify([code, text, at]);
  const listed = new Set(slips.map(({ code, text, at }) => keyOf(code, text, at)));
  const told = found.filter(({ finding }) => finding.severity !== 'info');
  const places = new Set(told.map(({ finding, text, at }) => keyOf(finding.code, text, at)));
  return {
    unlisted: told.filter(({ finding, text, at }) => !listed.has(keyOf(finding.code, text, at))),
    stale: slips.filter(({ code, text, at }) => !places.has(keyOf(code, text, at))),
  };
}

function isSlip(value: unknown): value is Omit<Slip, 'code'> {
  const { text, at, reason } = (value ?? {}) as Record<string, unknown>;
  return [text, at, reason].every((words) => typeof words === 'string' && words.trim() !== '');
}
