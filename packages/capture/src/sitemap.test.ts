import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readSitemap, SITEMAP_URLS } from './sitemap.ts';

const read = (text: string) => readSitemap(Buffer.from(text));

describe('readSitemap', () => {
  test('reads a urlset, its entities, CDATA and comments, and leaves images', async () => {
    const found = await read(`<?xml version="1.0"?><!-- <loc>https://a.fr/no</loc> -->
      <urlset xmlns:image="i"><url><loc> https://a.fr/x?a=1&amp;b=2 </loc><image:image><image:loc>https://a.fr/i.png</image:loc></image:image></url>
      <url><loc><![CDATA[https://a.fr/y&z]]></loc></url><url><loc>https://a.fr/&#233;&#xE9;</loc></url></urlset>`);
    expect(found).toEqual({ kind: 'pages', urls: ['https://a.fr/x?a=1&b=2', 'https://a.fr/y&z', 'https://a.fr/éé'] });
  });

  test('reads an index, also with a prefix', async () => {
    const found = await read('<s:sitemapindex xmlns:s="x"><s:sitemap><s:loc>https://a.fr/1.xml</s:loc></s:sitemap></s:sitemapindex>');
    expect(found).toEqual({ kind: 'index', urls: ['https://a.fr/1.xml'] });
  });

  test('reads gzip, lines of text and windows-1252', async () => {
    expect((await readSitemap(gzipSync('<urlset><url><loc>https://a.fr/</loc></url></urlset>'))).urls).toEqual(['https://a.fr/']);
    expect((await read('\uFEFFhttps://a.fr/1\r\nhttps://a.fr/2\nnonsense')).urls).toEqual(['https://a.fr/1', 'https://a.fr/2']);
    const latin = Buffer.from(
      '<?xml version="1.0" encoding="ISO-8859-1"?><urlset><url><loc>https://a.fr/été</loc></url></urlset>',
      'latin1',
    );
    expect((await readSitemap(latin)).urls).toEqual(['https://a.fr/été']);
  });

  test('does not expand entities that the document declares', async () => {
    const bomb = `<?xml version="1.0"?><!DOCTYPE urlset [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY x SYSTEM "file:///etc/passwd">]>
      <urlset><url><loc>https://a.fr/&b;&x;</loc></url></urlset>`;
    expect((await read(bomb)).urls).toEqual(['https://a.fr/&b;&x;']);
  });

  test('stops at its limits', async () => {
    const many = await read(`<urlset>${'<url><loc>https://a.fr/</loc></url>'.repeat(SITEMAP_URLS + 10)}</urlset>`);
    expect(many.urls).toHaveLength(SITEMAP_URLS);
    const huge = await readSitemap(
      gzipSync(Buffer.concat([Buffer.from('<urlset><url><loc>https://a.fr/1</loc></url>'), Buffer.alloc(30 * 1024 * 1024, 32)])),
    );
    expect(huge.urls.length).toBeLessThanOrEqual(1);
  });

  test('any bytes give a sitemap', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          fc.uint8Array(),
          fc.string().map((text) => Buffer.from(`<urlset><loc>${text}`)),
        ),
        async (bytes) => {
          expect(Array.isArray((await readSitemap(bytes)).urls)).toBe(true);
        },
      ),
    );
  });
});
