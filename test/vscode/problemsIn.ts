import { languages, type Diagnostic, type TextDocument } from 'vscode';
import { eventually } from './eventually';

/** What the extension found in a document, as the Problems panel lists it. */
export function problems({ uri }: Pick<TextDocument, 'uri'>): readonly Diagnostic[] {
  return languages.getDiagnostics(uri).filter(({ source }) => source === 'Plenary');
}

/** The rule's name; the extension gives each problem one, as a link. */
export function codeOf({ code }: Diagnostic): string {
  return typeof code === 'object' ? String(code.value) : String(code);
}

export function codes(document: TextDocument): string[] {
  return problems(document).map(codeOf).sort();
}

/** Waits for a problem of a rule. */
export async function problem(document: TextDocument, code: string): Promise<Diagnostic> {
  return eventually(`there is a problem ${code}`, () => problems(document).find((each) => codeOf(each) === code));
}
