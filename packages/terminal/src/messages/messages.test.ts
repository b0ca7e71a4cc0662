import { OBSTACLES } from '@beffroi/domain';
import { expect, it } from 'vitest';
import { TERMINAL_MESSAGES } from './messages.ts';

it('is said in both languages, message by message', () => {
  const { fr, en } = TERMINAL_MESSAGES;
  expect(Object.keys(en)).toEqual(Object.keys(fr));
  for (const key of [
    'obstacle',
    'kinds',
    'zones',
    'remedies',
    'storeRefusals',
    'archiveStoreRefusals',
    'waveRefusals',
    'panelRefusals',
    'exportRefusals',
  ] as const) {
    expect(Object.keys(en[key]), key).toEqual(Object.keys(fr[key]));
  }
  expect(Object.keys(fr.obstacle)).toEqual([...OBSTACLES]);
});
