import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseRobots, ROBOTS_BYTES } from './robots.ts';

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
    expect(rules(text).crawlDelay).toBe(4);
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
      fc.property(fc.uint8Array({ maxLength: 300 }), fc.webUrl(), (bytes, address) => {
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
