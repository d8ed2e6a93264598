// Debian packages that a step needs, installed only when they are missing. Node built-ins only.
import { existsSync } from 'node:fs';
import { which } from './programs.mjs';
import { run } from './run.mjs';

/** Debian package → whether what it brings is there, from wherever it came. */
const present = {
  chromium: () => chromium() !== undefined,
  'build-essential': () => which('g++', 'c++') !== undefined && which('make') !== undefined,
  'libkrb5-dev': () => existsSync('/usr/include/gssapi/gssapi.h'),
  'pkg-config': () => which('pkg-config', 'pkgconf') !== undefined,
  python3: () => which('python3') !== undefined,
};

/** The browser that plays the person in front of the editor. `PLENARY_CHROMIUM` names another one. */
export function chromium() {
  return process.env.PLENARY_CHROMIUM || which('chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable');
}

/** Installs what is missing of the named packages. Throws with a plain message when it cannot. */
export async function ensurePackages(...names) {
  const missing = names.filter((name) => !present[name]());
  if (!missing.length) return;
  const list = missing.join(' ');
  if (!which('apt-get')) throw new Error(`Needed and not found: ${list}. Install them with this system's own package manager.`);
  if (process.getuid?.() !== 0) throw new Error(`Needed and not found: ${list}. Run as root: apt-get install ${list}`);
  console.log(`Installing Debian packages: ${list}…`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const install = () => run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...missing], { env, quiet: true });
  // The lists of a fresh machine are empty or old; a failed update is no matter if the lists that are there suffice.
  await run('apt-get', ['update', '-qq'], { env, quiet: true });
  if ((await install()) !== 0) throw new Error(`apt-get could not install ${list} (see above).`);
}
