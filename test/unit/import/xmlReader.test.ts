import assert from 'node:assert/strict';
import { ImportError } from '../../../src/import/importError';
import { readXml, XmlReader, type XmlHandler, type XmlOptions } from '../../../src/import/xml/reader';

/** What a reader tells of a document, one word an event. */
function told(source: string | Uint8Array, options: Partial<XmlOptions> = {}): readonly string[] {
  const events: string[] = [];
  readXml(typeof source === 'string' ? new TextEncoder().encode(source) : source, recorder(events), {
    fault: 'is bad',
    ...options,
  });
  return events;
}

function recorder(events: string[]): XmlHandler {
  return {
    open: (name, attributes, line) =>
      events.push(`${line}<${[name, ...Object.entries(attributes).map((each) => each.join('='))].join(' ')}`),
    close: (name) => events.push(`/${name}`),
    text: (text) => events.push(`"${text}"`),
  };
}

function refusal(source: string | Uint8Array, options: Partial<XmlOptions> = {}): string {
  try {
    told(source, options);
  } catch (error) {
    assert.ok(error instanceof ImportError, String(error));
    return error.message;
  }
  return assert.fail('nothing was refused');
}

describe('import: XML', () => {
  it('tells elements, attributes, lines and text', () => {
    assert.deepEqual(told('<?xml version="1.0"?>\n<a b="1&lt;"><!-- x -->y &amp;&#x7a;<c/><![CDATA[<d>]]>\n</a>\n'), [
      '1<a b=1<',
      '"y &z"',
      '1<c',
      '/c',
      '"<d>"',
      '"\n"',
      '/a',
    ]);
    assert.deepEqual(told('<a __proto__="1" constructor="2"/>'), ['0<a __proto__=1 constructor=2', '/a']);
  });

  it('tells names by their namespace, whatever the prefix', () => {
    const prefixOf = (namespace: string): string | undefined => ({ W: 'w', V: '' })[namespace];
    assert.deepEqual(
      told('<q:a xmlns:q="W" xmlns="V" q:v="1" v="2"><b xmlns:q="Z"><q:c/></b><q:d xml:space="preserve"/><b xmlns=""/></q:a>', {
        prefixOf,
      }).filter((event) => !event.startsWith('/')),
      ['0<w:a w:v=1 v=2', '0<b', '0<{Z}c', '0<w:d xml:space=preserve', '0<b'],
    );
    // A prefix that says nothing must not pass for a namespace that is read.
    assert.deepEqual(told('<w:a xmlns:w="Z"/>', { prefixOf }), ['0<{Z}a', '/{Z}a']);
  });

  it('reads UTF-8 and UTF-16, in pieces of any size', () => {
    const source = '<?xml version="1.0" encoding="utf-16"?><a>é€😀</a>';
    const expected = ['0<a', '"é€😀"', '/a'];
    const littleEndian = Buffer.from(`\ufeff${source}`, 'utf16le');
    const encoded = [
      Buffer.from(source),
      Buffer.from(`\ufeff${source}`),
      littleEndian,
      littleEndian.subarray(2),
      Buffer.from(littleEndian).swap16(),
    ];
    for (const bytes of encoded) {
      assert.deepEqual(told(bytes), expected);
      const events: string[] = [];
      const reader = new XmlReader(recorder(events), { fault: 'is bad' });
      for (const byte of bytes) reader.write(Uint8Array.of(byte));
      reader.end();
      assert.deepEqual(events, expected);
    }
    assert.equal(
      refusal(Buffer.from('<?xml version="1.0" encoding="ISO-8859-1"?><a>\xe9</a>', 'latin1')),
      'is bad: it is in ISO-8859-1, and only UTF-8 and UTF-16 are read; save it as UTF-8',
    );
    assert.match(refusal(Buffer.from('<a>\xe9</a>', 'latin1')), /not text in UTF-8/);
  });

  it('refuses what is not well-formed, with its line', () => {
    assert.equal(refusal('<a>\n<b></a>'), 'is bad: line 2 is not well-formed XML (unexpected close tag)');
    for (const wrong of ['', 'x', '<a>', '<a/><b/>', '<a b=1/>', '<a>&x;</a>', '<a>&#0;</a>', '<a b="1" b="2"/>']) {
      assert.match(refusal(wrong), /^is bad: line 1 is not well-formed XML/, wrong);
    }
  });

  it('refuses document types, and with them entities of any kind', () => {
    for (const type of [
      '',
      ' [<!ENTITY x "ha"><!ENTITY y "&x;&x;">]',
      ' SYSTEM "file:///etc/passwd"',
      ' [<!ENTITY y SYSTEM "http://a/">]',
    ]) {
      assert.equal(
        refusal(`<!DOCTYPE a${type}><a>&y;</a>`),
        'is bad: it declares a document type, and files with one are not read',
      );
    }
  });

  it('keeps within bounds', () => {
    const nested = (depth: number): string => '<a>'.repeat(depth) + '</a>'.repeat(depth);
    assert.equal(told(nested(256)).length, 512);
    assert.match(refusal(nested(257)), /nested more than 256 deep/);
    assert.match(refusal(nested(4), { depth: 3 }), /nested more than 3 deep/);
    assert.match(refusal(`<a>${'<b/>'.repeat(10)}</a>`, { elements: 10 }), /too many elements/);
    assert.match(refusal(`<a ${Array.from({ length: 257 }, (_, at) => `b${at}="1"`).join(' ')}/>`), /more than 256 attributes/);
    for (const piece of [' ', '<!--', '<?a ', '<b c="', '<!DOCTYPE a [', '<', '&']) {
      assert.match(
        refusal(`<a>${piece}${'x'.repeat(9_000_000)}`),
        /^is bad: (?:it has a piece of more than 8 MB|line 1 is)/,
        piece,
      );
    }
  });
});
