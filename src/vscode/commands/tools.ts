import type { Memento } from 'vscode';
import type { SearchSession } from '../../corpus/search/session';
import type { CatalogueSource } from '../../node/catalogueFiles';
import type { Comparisons } from '../comparing/comparisons';
import type { ComparisonView } from '../comparing/comparisonView';
import type { Git } from '../comparing/git';
import type { SideTexts } from '../comparing/sideTexts';
import type { Diagnostics } from '../diagnostics';
import type { Drafts } from '../drafts';
import type { LibraryFolder } from '../libraryFolder';
import type { Messages } from '../messages';
import type { RulePages } from '../rulePages';

/** What commands work with. */
export interface Tools {
  /** The open drafts, read. */
  readonly drafts: Drafts;
  readonly diagnostics: Diagnostics;
  /** What explains the rules. */
  readonly pages: RulePages;
  readonly libraries: LibraryFolder;
  readonly catalogue: CatalogueSource;
  readonly messages: Messages;
  /** Searching in that library. */
  readonly search: SearchSession;
  /** What somebody entered before, in this workspace. */
  readonly memory: Memento;
  /** The texts that can be compared, what git knows of them, and the comparison that was looked at last. */
  readonly texts: SideTexts;
  readonly git: Git;
  readonly comparisons: Comparisons;
  readonly comparisonView: ComparisonView;
}

/** A command; its arguments come from menus, links and other extensions, so each command reads them with care. */
export type Command = (tools: Tools, ...args: readonly unknown[]) => Promise<unknown>;
