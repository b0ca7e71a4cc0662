import { expect, it } from 'vitest';
import { staticMap } from './map.ts';

const locations = (xml: string | undefined): readonly string[] => [...(xml ?? '').matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, one]) => one!);

it('lists each address once, and in parts where there are too many', () => {
  const pages = ['c', 'a', 'b', 'a'].map((name) => `https://w.example/obs/${name}`);
  expect([...staticMap('https://w.example/obs', pages).keys()]).toEqual(['sitemap.xml']);
  expect(locations(staticMap('https://w.example/obs', pages).get('sitemap.xml'))).toEqual([
    'https://w.example/obs/a',
    'https://w.example/obs/b',
    'https://w.example/obs/c',
  ]);
  const files = staticMap('https://w.example/obs', pages, 2);
  expect(locations(files.get('sitemap.xml'))).toEqual(['https://w.example/obs/sitemap-1.xml', 'https://w.example/obs/sitemap-2.xml']);
  expect(locations(files.get('sitemap-2.xml'))).toEqual(['https://w.example/obs/c']);
});
