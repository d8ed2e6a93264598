// Desktop VS Code, when it is installed. Node built-ins only.
import { existsSync, realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { which } from '../setup/programs.mjs';

/** Whether desktop VS Code can be opened here: it is installed, and there is a screen. */
export function desktopAvailable() {
  const screen = process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
  return screen && editorProgram() !== undefined;
}

/** The program behind the `code` command, which is itself a small script in the program's folder. */
export function editorProgram() {
  const command = which('code');
  if (!command) return undefined;
  const bin = dirname(realpathSync(command));
  return ['../code', '../Code.exe', '../../../MacOS/Electron'].map((path) => join(bin, path)).find((path) => existsSync(path));
}
