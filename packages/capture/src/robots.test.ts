import { anyAddress } from '@beffroi/domain/testing';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseRobots, ROBOTS_BYTES } from './robots.ts';

/** Another reader of robots.txt. Its types are those of another kind of module than it is. */
const { default: robotsParser } = (await import('robots-parser')) as unknown as {
  readonly default: (url: string, text: string) => { isAllowed(url: string, product: string): boolean | undefined };
};

function rules(text: string, product = 'Beffroi') {
  return parseRobots(Buffer.from(text), product);
}

function allows(text: string, path: string, product = 'Beffroi'): boolean {
  return rules(text, product).allows(`https://a.fr${path}`);
}

describe('groups (RFC 9309, 2.2.1)', () => {
  const text = `User-Agent: ExampleBot
Disallow: /foo

User-Agent: *
Disallow: /all

user-agent: examplebot
user-agent: OtherBot
Disallow: /bar
`;
  test.each([
    ['ExampleBot', '/foo', false, 'its first group'],
    ['ExampleBot', '/bar', false, 'its second group, merged'],
    ['ExampleBot', '/all', true, 'not the group of all when it has its own'],
    ['OTHERBOT', '/bar', false, 'the token in any case'],
    ['OtherBot', '/foo', true, 'not the group of another'],
    ['Beffroi', '/all', false, 'the group of all when it has none'],
    ['Beffroi', '/foo', true, 'nothing else'],
  ])('%s at %s: %s (%s)', (product, path, wanted) => {
    expect(allows(text, path, product)).toBe(wanted);
  });

  test('a token is whole: Beff is not Beffroi, and a version does not count', () => {
    expect(allows('User-agent: Beff\nDisallow: /', '/')).toBe(true);
    expect(allows('User-agent: BeffroiPlus\nDisallow: /', '/')).toBe(true);
    expect(allows('User-agent: Beffroi/2.1\nDisallow: /', '/')).toBe(false);
  });

  test('groups of all are merged too', () => {
    const several = 'User-agent: *\nDisallow: /a\n\nUser-agent: x\nDisallow: /\n\nUser-agent: *\nDisallow: /b';
    expect([allows(several, '/a'), allows(several, '/b'), allows(several, '/c')]).toEqual([false, false, true]);
  });

  test('an unknown record between user agents does not end their list (2.2.4)', () => {
    const text = 'User-agent: x\nCrawl-delay: 4\nSitemap: https://a.fr/s.xml\nFoo: bar\nUser-agent: Beffroi\nDisallow: /';
    expect(allows(text, '/x')).toBe(false);
    expect(rules(text).crawlDelay).toBeNull();
    expect(rules(text, 'x').crawlDelay).toBe(4);
  });

  test('a record that is known does: who only wants a delay of all does not shut them out', () => {
    const text = 'User-agent: *\nCrawl-delay: 5\nUser-agent: BadBot\nDisallow: /';
    expect([allows(text, '/x'), allows(text, '/x', 'BadBot')]).toEqual([true, false]);
    expect([rules(text).crawlDelay, rules(text, 'BadBot').crawlDelay]).toEqual([5, null]);
    expect(allows('User-agent: *\nCrawl-delay: 5\nDisallow: /x', '/x')).toBe(false);
  });

  test('rules before any user agent are nobody’s', () => {
    expect(allows('Disallow: /\nUser-agent: *\nDisallow: /a', '/b')).toBe(true);
  });

  test('a group without rules allows all', () => {
    expect(allows('User-agent: Beffroi\nUser-agent: *\nDisallow:\n', '/x')).toBe(true);
    expect(allows('User-agent: *\nDisallow: /\nUser-agent: Beffroi\n', '/x')).toBe(true);
  });
});

describe('matching (2.2.2, 2.2.3)', () => {
  test.each([
    ['Disallow: /a\nAllow: /a/b', '/a/b/c', true, 'the longest match wins'],
    ['Allow: /a/b\nDisallow: /a', '/a/x', false, 'whatever the order'],
    ['Disallow: /p\nAllow: /p', '/page', true, 'allow wins when both are as long'],
    ['Disallow: /example/page/disallowed.gif\nAllow: /example/page/', '/example/page/disallowed.gif', false, 'the RFC’s example 5.2'],
    ['Disallow: /', '/robots.txt', true, 'robots.txt itself is always allowed'],
    ['Disallow: /a', '/A', true, 'paths know upper and lower case'],
    ['Disallow: *.gif$', '/x/y.gif', false, 'a star for any characters and $ for the end'],
    ['Disallow: *.gif$', '/x/y.gif?z', true, 'the end is the end of the query'],
    ['Disallow: /this/*/exactly', '/this/path/exactly/x', false, 'a star within'],
    ['Disallow: /this/*/exactly', '/this/exactly', true, 'a star needs both its slashes'],
    ['Disallow: /a*b*c$', '/a-b-c-b', true, 'an anchored pattern that does not end there'],
    ['Disallow: /a*b*c$', '/abcbc', false, 'the last piece may be matched later than first seen'],
    ['Disallow: /x$y', '/x$y', false, 'a dollar within is a dollar'],
    ['Disallow: /file-%2A.html', '/file-*.html', false, 'an escaped star is a star (2.2.3)'],
    ['Disallow: /file-%24', '/file-$', false, 'an escaped dollar is a dollar (2.2.3)'],
    ['Disallow: /foo/bar?baz=quz', '/foo/bar?baz=quz', false, 'queries are matched'],
    ['Disallow: /foo/bar/ツ', '/foo/bar/%E3%83%84', false, 'UTF-8 against its escapes (2.2.2)'],
    ['Disallow: /foo/bar/%E3%83%84', '/foo/bar/ツ', false, 'and the reverse'],
    ['Disallow: /foo/bar/%62%61%7A', '/foo/bar/baz', false, 'escaped ASCII against plain (2.2.2)'],
    ['Disallow: /a%2Fb', '/a/b', true, 'an escaped slash is not a slash'],
    ['Disallow: /a%2fb', '/a%2Fb', false, 'escapes in any case'],
    ['Disallow: /a # rest', '/a', false, 'a comment ends the line'],
    ['disallow : /a', '/a', false, 'blanks around the key'],
    ...['<', '>', '"', '{', '}', '^', '`', '|', "'", ' '].flatMap((sign): [string, string, boolean, string][] => [
      [`Disallow: /a${sign}b`, `/a${sign}b`, false, 'what addresses escape, as itself'],
      [`Disallow: /a${sign}b`, `/a${encodeURIComponent(sign).replace("'", '%27')}b`, false, 'and escaped by who asks'],
      [`Disallow: /a%${sign.charCodeAt(0).toString(16)}b`, `/a${sign}b`, false, 'and escaped in the rule'],
      [`Disallow: /a?x=${sign}b`, `/a?x=${sign}b`, false, 'and in a query'],
      [`Disallow: /a${sign}b`, '/ab', true, 'and nothing else'],
    ]),
    ['Disallow: /a\\b', '/a\\b', false, 'a backslash, which who asks makes a slash'],
    ['Disallow: /a\\b', '/a/b', false, 'so that it means a slash'],
    ['Disallow: /a\\b', '/a%5Cb', false, 'and an escaped backslash'],
    ['Disallow: /a\\b', '/ab', true, 'and nothing else'],
    ['Disallow: /*A', '/é', true, 'a letter is no part of an escape'],
    ['Disallow: /*%41', '/é', true, 'however it is written'],
    ['Disallow: /é', '/%C3%A9', false, 'letters outside ASCII, as UTF-8'],
    ['Disallow: /%c3%a9', '/é', false, 'and the reverse, in any case'],
    ['Disallow: /a;b=(c),[d]!', '/a;b=(c),[d]!', false, 'signs that addresses keep'],
    ['Disallow: /$', '/', false, 'the home page alone'],
    ['Disallow: /$', '/a', true, 'and nothing below it'],
    ['Disallow: /*?', '/a?b', false, 'any query'],
    ['Disallow: /*?', '/a', true, 'and no page without one'],
    ['Disallow: /fish', '/fish.html', false, 'a beginning'],
    ['Disallow: /fish', '/Fish.asp', true, 'in its own case'],
    ['Disallow: /fish*', '/fishheads/yummy.html?id=x', false, 'a star at the end says nothing'],
    ['Disallow: /fish/', '/fish', true, 'a folder is not the page of its name'],
    ['Disallow: /*.php', '/folder/any.php.file.html', false, 'within'],
    ['Disallow: /*.php$', '/filename.php?parameters', true, 'at the end alone'],
    ['Allow: /p\nDisallow: /', '/page', true, 'the longer one allows'],
    ['Allow: /folder\nDisallow: /folder', '/folder/page', true, 'of two as long the one that allows'],
    ['Allow: /page\nDisallow: /*.htm', '/page.htm', false, 'the longer one, stars counted'],
    ['Allow: /page\nDisallow: /*.ph', '/page.php5', true, 'of two as long, stars counted'],
    ['Allow: /$\nDisallow: /', '/', true, 'the home page though nothing else'],
    ['Allow: /$\nDisallow: /', '/page.htm', false, 'and nothing else'],
    ['Disallow: a', '/a', true, 'a pattern without a slash is none of a path'],
    ['Disallow', '/', true, 'a line without a colon says nothing'],
    ['Dissallow: /a', '/a', true, 'a word that is misspelt is another word'],
    ['Disallow: /a\nDisallow: /a/b', '/a/b', false, 'twice'],
    ['Disallow: //', '//x', false, 'two slashes'],
    ['Disallow: /a/../b', '/b', true, 'dots are not worked out in patterns'],
  ])('%j at %s: %s, %s', (lines, path, wanted) => {
    expect(allows(`User-agent: *\n${lines}`, path)).toBe(wanted);
  });
});

describe('bytes', () => {
  test('a byte order mark and any line ends are understood', () => {
    expect(allows('\uFEFFUser-agent: *\rDisallow: /a\r\nDisallow: /b', '/a')).toBe(false);
  });

  test('what lies beyond 500 KiB is not read, and half a rule is no rule', () => {
    const head = 'User-agent: *\nDisallow: /a\n';
    const filler = `${'#'.repeat(98)}\n`.repeat(Math.floor((ROBOTS_BYTES - head.length - 12) / 99));
    const rest = ' '.repeat(ROBOTS_BYTES - head.length - filler.length - 11);
    const text = `${head}${filler}${rest}Disallow: /public/only-this`;
    expect(Buffer.from(text).subarray(0, ROBOTS_BYTES).toString().endsWith('Disallow: /')).toBe(true);
    expect([allows(text, '/a'), allows(text, '/b')]).toEqual([false, true]);
  });

  test('an HTML page instead disallows nothing', () => {
    expect(allows('<!doctype html><title>User-agent: *</title><p>Disallow: /</p>', '/x')).toBe(true);
  });

  test('any bytes give rules, and any address an answer', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), anyAddress(), (bytes, address) => {
        expect(typeof parseRobots(bytes, 'Beffroi').allows(address)).toBe('boolean');
      }),
    );
  });

  test('a pattern of many stars takes no long time', () => {
    // Tried star by star, it would take longer than the world is old.
    expect(allows(`User-agent: *\nDisallow: /${'*a'.repeat(1000)}$`, `/${'a'.repeat(900)}b`)).toBe(true);
  });

  test('matching agrees with a regular expression made of the same pattern', () => {
    const pattern = fc.array(fc.constantFrom('a', 'b', '/', '*'), { maxLength: 8 }).map((parts) => `/${parts.join('')}`);
    const path = fc.array(fc.constantFrom('a', 'b', '/'), { maxLength: 10 }).map((parts) => `/x${parts.join('')}`);
    fc.assert(
      fc.property(pattern, fc.boolean(), path, (text, anchored, target) => {
        const rule = text.replace('/', '/x') + (anchored ? '$' : '');
        const wanted = new RegExp(`^${rule.replace(/\*/g, '.*')}`).test(new URL(`https://a.fr${target}`).pathname);
        expect(allows(`User-agent: *\nDisallow: ${rule}`, target)).toBe(!wanted);
      }),
    );
  });
});

describe('beside another reader of robots.txt (robots-parser)', () => {
  const agent = fc.constantFrom('*', 'Beffroi', 'OtherBot', 'beffroi');
  const piece = fc.constantFrom('a', 'b', '/', '*', '?', '=', 'x.html', '-', 'é', '%41');
  // The other reader counts an escape that need not be one as three octets, the RFC (9309, 2.2.2) as the sign that it is: of two rules it may prefer another.
  const written = piece.filter((text) => text !== '%41');
  const path = fc.array(written, { maxLength: 6 }).map((pieces) => `/${pieces.join('')}`);
  const rule = fc
    .tuple(fc.constantFrom('Allow', 'Disallow'), path, fc.constantFrom('', '$'))
    .map(([key, text, end]) => `${key}: ${text}${end}`);
  const group = fc
    .tuple(agent, fc.array(rule, { minLength: 1, maxLength: 4 }))
    .map(([name, lines]) => [`User-agent: ${name}`, ...lines].join('\n'));
  const asked = fc
    .array(
      piece.filter((text) => text !== '*'),
      { maxLength: 6 },
    )
    .map((pieces) => `/${pieces.join('')}`);

  test('says the same of what both read alike', () => {
    fc.assert(
      fc.property(fc.array(group, { minLength: 1, maxLength: 3 }), asked, (groups, address) => {
        const text = groups.join('\n\n');
        const url = `https://a.fr${address}`;
        expect({ text, url, allowed: rules(text).allows(url) }).toEqual({
          text,
          url,
          allowed: robotsParser('https://a.fr/robots.txt', text).isAllowed(url, 'Beffroi'),
        });
      }),
      { numRuns: 2_000 },
    );
  });
});

test('crawl-delay is the longest of the merged groups, and nonsense is none', () => {
  expect(rules('User-agent: *\nCrawl-delay: 2\n\nUser-agent: *\nCrawl-delay: 2.5').crawlDelay).toBe(2.5);
  expect(rules('User-agent: *\nCrawl-delay: soon').crawlDelay).toBeNull();
});

test('sitemaps are listed wherever they stand', () => {
  expect(rules('Sitemap: /a.xml\nUser-agent: x\nDisallow: /\nsitemap: https://a.fr/b.xml').sitemaps).toEqual([
    '/a.xml',
    'https://a.fr/b.xml',
  ]);
});
