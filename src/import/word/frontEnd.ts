import { english, type Lexicon } from '../../lexicon/lexicon';
import type { ImportWarning } from '../../model/library';
import type { FrontEnd, ReadOptions } from '../frontEnd';
import type { ActsSource } from '../structure/source';
import { typeset } from '../structure/typeset';
import { Account } from './account';
import { LineWriter } from './lines';
import { Notes } from './notes';
import { Numbering } from './numbering';
import { partReader, WordPackage } from './parts';
import { isLeftOut, TRACKED_CHANGES, type ChangesSide } from './properties';
import { Story, type StoryContext } from './story';
import { Styles } from './styles';
import { TreeReader, type TreeTaker } from './xmlTree';

/**
 * Reads a Word document (.docx, .docm and templates) into lines.
 * @throws ImportError when it is none, is damaged or encrypted, or goes beyond the bounds of an import.
 */
export const readWord: FrontEnd = async (bytes, options) => new WordReader(new WordPackage(bytes), options).read();

/** Elements of the notes of a document, which are all in memory. */
const MOST_NOTE_ELEMENTS = 200_000;

class WordReader {
  private readonly account = new Account();
  private readonly notes = new Notes(this.account);
  private readonly side: ChangesSide;
  private readonly lexicon: Lexicon;
  private trackedChanges = 0;

  constructor(
    private readonly file: WordPackage,
    private readonly options: ReadOptions,
  ) {
    this.side = options.changes ?? 'accepted';
    this.lexicon = options.lexicon ?? english;
  }

  async read(): Promise<ActsSource> {
    const { account, notes, side, file, lexicon } = this;
    const context: StoryContext = {
      account,
      notes,
      side,
      styles: new Styles(file.tree('styles')),
      numbering: new Numbering(file.tree('numbering'), lexicon),
    };
    for (const part of [...file.parts('footnotes'), ...file.parts('endnotes')]) {
      await this.readTrees(part, isNote, (note) => notes.keep(note), MOST_NOTE_ELEMENTS);
    }
    const writer = new LineWriter(context, lexicon);
    const story = new Story(context, (flow) => writer.add(flow));
    await this.readTrees(file.main, isBlock, (block, around) => {
      const leftOut = around.some((name) => isLeftOut(name, side));
      story.add(block, leftOut);
    });
    story.end();
    const { lines, sources } = writer.end();
    notes.end();
    for (const part of [...file.parts('header'), ...file.parts('footer')]) await this.readRunningHead(part);
    return {
      lines,
      sources,
      reading: typeset(lexicon),
      furniture: account.furniture,
      unplaced: account.unplaced,
      warnings: this.warnings(),
      trackedChanges: this.trackedChanges,
    };
  }

  private async readTrees(part: string, isRoot: (name: string) => boolean, take: TreeTaker, elements?: number): Promise<void> {
    const { account } = this;
    const handler = new TreeReader(isRoot, take, {
      element: (name) => {
        if (TRACKED_CHANGES.has(name)) this.trackedChanges++;
      },
      text: (element, text) => account.deliver(element, text),
    });
    const reader = partReader(part, handler, elements);
    let unheard = 0;
    for (const piece of this.file.bytes(part)) {
      reader.write(piece);
      unheard += piece.length;
      if (unheard > BETWEEN_PAUSES) {
        unheard = 0;
        await this.pause();
      }
    }
    reader.end();
    await this.pause();
  }

  /** Lets others have their turn, who may want to stop the reading. */
  private async pause(): Promise<void> {
    await new Promise((done) => setTimeout(done, 0));
    this.options.signal?.throwIfAborted();
  }

  private async readRunningHead(part: string): Promise<void> {
    const { account } = this;
    const handler = new TreeReader(
      () => false,
      () => undefined,
      {
        element: () => undefined,
        text: (element, text) => {
          account.deliver(element, text);
          account.leaveOutText('running head', element, text);
        },
      },
    );
    const reader = partReader(part, handler);
    for (const piece of this.file.bytes(part)) reader.write(piece);
    reader.end();
    await this.pause();
  }

  private warnings(): readonly ImportWarning[] {
    const { account, options, trackedChanges } = this;
    const messages: string[] = [];
    if (trackedChanges > 0 && options.changes === undefined) {
      const changes = trackedChanges === 1 ? '1 tracked change, which was' : `${trackedChanges} tracked changes, which were`;
      messages.push(`the file holds ${changes} taken as accepted; --changes rejected reads the text without them`);
    }
    if (account.unplaced > 0) {
      messages.push(`${account.unplaced} characters stand in drawings or other places that are not read`);
    }
    return messages.map((message) => ({ line: 0, message }));
  }
}

/** Bytes of XML between two pauses. */
const BETWEEN_PAUSES = 2_000_000;

const isBlock = (name: string): boolean => name === 'w:p' || name === 'w:tbl';
const isNote = (name: string): boolean => name === 'w:footnote' || name === 'w:endnote';
