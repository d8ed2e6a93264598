import { Diagnostic, DiagnosticRelatedInformation, DiagnosticSeverity, Location, type TextDocument } from 'vscode';
import type { Library } from '../corpus/library';
import type { Finding, Related, Severity } from '../model/problem';
import { rangeIn } from './convert';
import type { OpenDraft } from './drafts';
import { uriOfRule } from './rulePages';
import { uriOfText } from './textDocuments';

/**
 * A finding as the editor shows it; also how a quick fix says which problem it mends. Its code is a link to what explains it, and
 * what bears on it is shown where the library has it.
 */
export function diagnosticOf(document: TextDocument, open: OpenDraft, finding: Finding, library?: Library): Diagnostic {
  const { code, severity, message, span, related = [] } = finding;
  const diagnostic = new Diagnostic(open.rangeOf(span), message, SEVERITIES[severity]);
  diagnostic.source = 'Plenary';
  diagnostic.code = { value: code, target: uriOfRule(code) };
  const places = related.flatMap((one) => placeOf(document, open, one, library) ?? []);
  if (places.length > 0) diagnostic.relatedInformation = places;
  return diagnostic;
}

function placeOf(
  document: TextDocument,
  open: OpenDraft,
  { text, span, message }: Related,
  library: Library | undefined,
): DiagnosticRelatedInformation | undefined {
  if (!text) return new DiagnosticRelatedInformation(new Location(document.uri, open.rangeOf(span)), message);
  const adopted = library?.find(text);
  if (!adopted) return undefined;
  return new DiagnosticRelatedInformation(new Location(uriOfText(adopted), rangeIn(adopted.markup, span)), message);
}

const SEVERITIES: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
};
