/**
 * What converters leave of HTML in text, as text: tags that only laid it out become blanks, boxes to tick and character
 * references their signs. `<15 …` and `<http://…>` stay.
 */
export function withoutHtml(text: string): string {
  if (!text.includes('<') && !text.includes('&')) return text;
  return text
    .replace(/<input\b[^<>]{0,200}>/gi, (tag) => (/\bchecked\b/i.test(tag) ? ' ☒ ' : ' ☐ '))
    .replace(HTML_TAG, ' ')
    .replace(/&(amp|lt|gt|quot|apos|nbsp);/g, (_, name: string) => ENTITIES[name]!);
}

/** Only the tags that extractors write. */
const HTML_TAG =
  /<\/?(?:p|div|span|ul|ol|li|hr|br|u|s|sub|sup|small|big|center|font|table|thead|tbody|tr|td|th)(?:\s[^<>]{0,300})?\/?>/gi;

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0' };

/** Italics and bold type that converters left as tags, as emphasis. */
export function htmlEmphasis(text: string): string {
  if (!text.includes('<')) return text;
  return text
    .replace(/<(?:i|em)>(\s*)|(\s?)<\/(?:i|em)>/gi, (_, open?: string, close?: string) =>
      open === undefined ? `*${close}` : `${open}*`,
    )
    .replace(/<(?:b|strong)>(\s*)|(\s?)<\/(?:b|strong)>/gi, (_, open?: string, close?: string) =>
      open === undefined ? `**${close}` : `${open}**`,
    );
}

/** A link whose target was lost (`[text](#)`) is its text. */
export function withoutDeadLinks(text: string): string {
  return text.includes('](#)') ? text.replace(/\[([^[\]]*)\]\(#\)/g, '$1') : text;
}
