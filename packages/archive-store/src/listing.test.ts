import { anyText } from '@beffroi/domain/testing';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readError, readListing } from './listing.ts';

const listing = (inside: string) =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<ListBucketResult xmlns="http://s3.amazonaws.com/doc/2006-03-01/">${inside}</ListBucketResult>\n`;

describe('a listing', () => {
  test.each<[string, string, unknown]>([
    ['nothing', listing('<IsTruncated>false</IsTruncated>'), { keys: [], next: null }],
    [
      'keys',
      listing('<Contents><Key>a/b</Key><Size>3</Size></Contents>\n <Contents><ETag>"x"</ETag><Key>c</Key></Contents>'),
      { keys: ['a/b', 'c'], next: null },
    ],
    [
      'keys with signs',
      listing('<Contents><Key>a&amp;b &lt;&#233;&#x20AC;&quot;&apos;&gt;</Key></Contents>'),
      { keys: ['a&b <é€"\'>'], next: null },
    ],
    [
      'a page with another after it',
      listing('<IsTruncated>true</IsTruncated><Contents><Key>a</Key></Contents><NextContinuationToken>1/x=&amp;</NextContinuationToken>'),
      { keys: ['a'], next: '1/x=&' },
    ],
    [
      'a token that is of no use',
      listing('<IsTruncated>false</IsTruncated><NextContinuationToken>t</NextContinuationToken>'),
      { keys: [], next: null },
    ],
    ['more without a way to it', listing('<IsTruncated>true</IsTruncated>'), null],
    ['an entry without a key', listing('<Contents><Size>3</Size></Contents>'), null],
    ['a list that was cut', listing('<Contents><Key>a</Key></Contents>').slice(0, -30), null],
    ['a page of a portal', '<!doctype html><title>Log in</title>', null],
    ['nothing at all', '', null],
  ])('with %s is read', (_, xml, wanted) => {
    expect(readListing(xml)).toEqual(wanted);
  });

  test('comes back as it was written, whatever the keys', () => {
    const escaped = (text: string) => text.replace(/[&<>"'\n\r]/g, (sign) => `&#${sign.charCodeAt(0)};`);
    fc.assert(
      fc.property(fc.array(anyText()), (keys) => {
        const contents = keys.map((key) => `<Contents><Key>${escaped(key)}</Key></Contents>`).join('');
        expect(readListing(listing(contents))?.keys).toEqual(keys);
      }),
    );
  });

  test('never throws, whatever comes', () => {
    const piece = fc.constantFrom(
      '<Contents>',
      '</Contents>',
      '<Key>',
      '</Key>',
      '<IsTruncated>true</IsTruncated>',
      '&#9999999;',
      '&#xFFFFFF;',
      '<Error>',
      '<Code>',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(piece, fc.string())), (pieces) => {
        readListing(listing(pieces.join('')));
        readError(pieces.join(''));
      }),
    );
  });
});

test.each([
  ['<Error><Code>NoSuchKey</Code><Message>The &quot;key&quot; is not there.</Message></Error>', 'NoSuchKey', 'The "key" is not there.'],
  ['<html><Code>x</Code></html>', '', ''],
  ['<Error><Code>no code at all</Code></Error>', '', ''],
  ['', '', ''],
])('an error %j is read', (xml, code, message) => {
  expect(readError(xml)).toEqual({ code, message });
});
