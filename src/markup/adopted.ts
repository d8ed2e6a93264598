import { english, type Lexicon } from '../lexicon/lexicon';
import type { Text } from '../model/text';
import { readBlocks } from './blocks';
import type { InlineReader } from './inline';
import { readPieces } from './piece';
import { readText } from './structure';

/** Reads one text that stands alone, as the library keeps adopted texts. Spans point into the markup. */
export function readAdopted(markup: string, inline: InlineReader, lexicon: Lexicon = english): Text {
  return readText(readPieces(readBlocks(markup, lexicon), 'accepted'), inline, lexicon);
}

/** As `readAdopted`, for whoever asks only how a text is built: the inline form stays unread, which would take most of the time. */
export function readShape(markup: string, lexicon: Lexicon = english): Text {
  return readAdopted(markup, { plainText: (source) => source }, lexicon);
}
