/**
 * The person in front of the editor, for tests that act as one does. Only the run in the browser has one:
 * in desktop VS Code `person()` is undefined, and a test that needs it skips itself.
 */
export interface Person {
  /** Presses keys one after the other: `Control+Shift+P`, `Enter`. */
  press(...keys: string[]): Promise<void>;
  type(text: string): Promise<void>;
  /** Clicks on words that an editor shows. */
  clickOn(words: string): Promise<void>;
  /** Clicks on the first element that matches a CSS selector and, if given, holds a text. */
  click(selector: string, text?: string): Promise<void>;
  /** Rests the mouse on words that an editor shows. */
  hoverOver(words: string): Promise<void>;
  /** Waits (10 s) until an element that holds the text is to be seen, and returns all that it says. */
  see(selector: string, text?: string): Promise<string>;
  /** Waits (10 s) until no such element is left. */
  seeGone(selector: string, text?: string): Promise<void>;
  /** What all visible elements that match say. */
  read(selector: string): Promise<string[]>;
  /** Saves what the window shows as `out/pictures/NAME.png` and returns the file's path. */
  picture(name: string): Promise<string>;
}

/** The person, if there is one. Every action rejects with a plain message when it cannot be done. */
export function person(): Person | undefined {
  const address = process.env.PLENARY_PERSON;
  if (!address) return undefined;
  const act = async (action: string, details: object): Promise<unknown> => {
    const response = await fetch(`${address}/${action}`, { method: 'POST', body: JSON.stringify(details) });
    const { result, error } = (await response.json()) as { result?: unknown; error?: string };
    if (error !== undefined) throw new Error(`${action} ${JSON.stringify(details)}: ${error}`);
    return result;
  };
  return {
    press: async (...keys) => void (await act('press', { keys })),
    type: async (text) => void (await act('type', { text })),
    clickOn: async (words) => void (await act('click', { text: words })),
    click: async (selector, text) => void (await act('click', { selector, text })),
    hoverOver: async (words) => void (await act('hover', { text: words })),
    see: async (selector, text) => String(await act('see', { selector, text })),
    seeGone: async (selector, text) => void (await act('see', { selector, text, gone: true })),
    read: async (selector) => (await act('read', { selector })) as string[],
    picture: async (name) => String(await act('picture', { name })),
  };
}
