// What a person does in front of the editor, done by the browser on a test's request: keys, mouse, looking, taking a picture.
import { once } from 'node:events';
import { mkdir } from 'node:fs/promises';
import { createServer } from 'node:http';
import { join } from 'node:path';

/** Milliseconds that something may take to appear. */
const patience = 10_000;

/** Action → what it does with the page. Each gets the request's fields and returns what the test wants to know. */
const actions = {
  /** `Control+Shift+P`, or several one after the other. */
  async press(page, { keys }) {
    for (const key of [keys].flat()) await page.keyboard.press(key);
  },
  async type(page, { text, delay = 10 }) {
    await page.keyboard.type(text, { delay });
  },
  async click(page, { selector, text, button = 'left' }) {
    if (selector)
      return page
        .locator(selector, text ? { hasText: text } : {})
        .first()
        .click({ button, timeout: patience });
    const { x, y } = await placeOf(page, text);
    return page.mouse.click(x, y, { button });
  },
  /** Rests the mouse on words in the visible part of an editor, or on an element. */
  async hover(page, { selector, text }) {
    if (selector)
      return page
        .locator(selector, text ? { hasText: text } : {})
        .first()
        .hover({ timeout: patience });
    const { x, y } = await placeOf(page, text);
    // The editor wants to see the mouse arrive.
    await page.mouse.move(x - 3, y - 2);
    return page.mouse.move(x, y, { steps: 4 });
  },
  /** Waits until an element with the given text is to be seen (or, with `gone`, no longer) and returns its text. */
  async see(page, { selector, text, gone = false }) {
    const found = page
      .locator(selector, text ? { hasText: text } : {})
      .filter({ visible: true })
      .first();
    await found.waitFor({ state: gone ? 'detached' : 'visible', timeout: patience });
    return gone ? '' : plain(await found.innerText());
  },
  /** The texts of all visible elements that match. */
  async read(page, { selector }) {
    return (await page.locator(selector).filter({ visible: true }).allInnerTexts()).map(plain);
  },
  async picture(page, { name, pictures }) {
    await mkdir(pictures, { recursive: true });
    const path = join(pictures, `${name.replace(/[^\w.-]/g, '-')}.png`);
    await page.screenshot({ path, animations: 'disabled', caret: 'hide' });
    return path;
  },
};

/** Editors show ordinary blanks as no-break spaces. */
const plain = (text) => text.replaceAll('\u00a0', ' ');

/** The middle of the first occurrence of some words in the lines that an editor shows; they may be cut into several tokens. */
async function placeOf(page, words) {
  const find = (wanted) => {
    for (const line of document.querySelectorAll('.view-line')) {
      const text = line.textContent.replaceAll('\u00a0', ' ');
      const start = text.indexOf(wanted);
      if (start < 0) continue;
      const range = document.createRange();
      const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
      const middle = start + Math.floor(wanted.length / 2);
      for (let node = walker.nextNode(), offset = 0; node; offset += node.length, node = walker.nextNode()) {
        if (middle >= offset + node.length) continue;
        range.setStart(node, middle - offset);
        range.setEnd(node, Math.min(node.length, middle - offset + 1));
        const { left, top, width, height } = range.getBoundingClientRect();
        return { x: left + width / 2, y: top + height / 2 };
      }
    }
    return undefined;
  };
  for (const end = Date.now() + patience; Date.now() < end; await page.waitForTimeout(50)) {
    const place = await page.evaluate(find, words);
    if (place) return place;
  }
  throw new Error(`No editor shows: ${words}`);
}

/**
 * Takes requests from the tests on a port of its own: `POST /<action>` with JSON, answered with `{ result }` or `{ error }`.
 * Requests are done one after the other, as one pair of hands does.
 */
export async function offerPerson(page, pictures) {
  let last = Promise.resolve();
  const server = createServer((request, response) => {
    const answer = async () => {
      const chunks = await request.toArray();
      const action = actions[request.url.slice(1)];
      if (!action) throw new Error(`unknown action ${request.url}`);
      return action(page, { ...JSON.parse(Buffer.concat(chunks).toString() || '{}'), pictures });
    };
    last = last.then(answer).then(
      (result) => response.end(JSON.stringify({ result: result ?? null })),
      (error) => response.end(JSON.stringify({ error: error.message })),
    );
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return { address: `http://127.0.0.1:${server.address().port}`, close: () => server.close() };
}
