/** The text as a reader sees it, for titles in lists: no emphasis, no escapes, no footnote marks. */
export function toPlain(markup: string): string {
  return markup
    .replace(/\[\^[^\][\s]+\]/g, '')
    .replace(/(\\[!-/:-@[-`{-~])|\*+/g, (_, escaped?: string) => escaped?.slice(1) ?? '');
}
