/** A rule's code in words: `base/unmarked-change` is called `Unmarked change`. */
export function nameOfRule(code: string): string {
  const words = code.slice(code.indexOf('/') + 1).replace(/-/g, ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** Where the page about a rule is found, counted from the folder of the product; undefined for what is no rule's code. */
export function pageOfRule(code: string): string | undefined {
  return /^[a-z]+(?:-[a-z]+)*\/[a-z]+(?:-[a-z]+)*$/.test(code) ? `docs/rules/${code}.md` : undefined;
}

/** Where a page is found that the page about a rule may link to: `/language.md`; undefined for what is none. */
export function pageBeside(path: string): string | undefined {
  return /^\/[a-z]+\.md$/.test(path) ? `docs${path}` : undefined;
}

/** The page about a rule as it is shown: a preview does not tell an example that has the problem from one that has not. */
export function shownPage(page: string): string {
  return page.replace(/^```itu (problem|fine)$/gm, (fence, kind: string) => `**${CAPTIONS[kind]}**\n\n${fence}`);
}

const CAPTIONS: Readonly<Record<string, string>> = { problem: 'This is found:', fine: 'This is not:' };
