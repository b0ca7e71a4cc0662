import { expect, it } from 'vitest';
import { markArtifacts } from './pdf-artifacts.ts';

it('marks what is drawn outside of the structure, path by path, and leaves clips and what is marked', () => {
  const page = ['q', '0 0 9 9 re', 'W* n', '0 0 1 1 re', 'f', '/P <</MCID 0 >>BDC', '1 1 m', '2 2 l', 'S', 'BT', '<00> Tj', 'ET', 'EMC'];
  const foot = ['BT', '/F1 8 Tf', '<01> Tj', 'ET', '1 1 m', '2 2 l', 'S', 'Q'];
  expect(markArtifacts([...page, ...foot].join('\n')).split('\n')).toEqual([
    ...page.slice(0, 3),
    ...['/Artifact BMC', '0 0 1 1 re', 'f', 'EMC'],
    ...page.slice(5),
    ...['BT', '/F1 8 Tf', '/Artifact BMC', '<01> Tj', 'EMC', 'ET'],
    ...['/Artifact BMC', '1 1 m', '2 2 l', 'S', 'EMC', 'Q'],
  ]);
});
