// The browser in front of the editor.
import { chromium as playwright } from 'playwright-core';
import { chromium, ensurePackages } from '../setup/debian.mjs';

/** Opens Chromium without a window, installing it where it is missing. The caller closes it. */
export async function openBrowser() {
  await ensurePackages('chromium');
  return playwright.launch({
    executablePath: chromium(),
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-dev-shm-usage'],
    // Whoever opened it ends it in order, with everything else.
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
  });
}
