import { expect, it } from 'vitest';
import { checkupSettings, userAgentOf } from './settings.ts';

it('is for agents unless the operator says otherwise, and off for any word that is none', () => {
  expect(['', 'agents', 'public', 'off', 'Public', 'yes'].map((who) => checkupSettings({ BEFFROI_CHECKUPS: who }).who)).toEqual([
    'agents',
    'agents',
    'public',
    'off',
    'off',
    'off',
  ]);
});

it('says whom a town can write to, who is never read, and takes a web of this machine alone', () => {
  const settings = checkupSettings({
    BEFFROI_CONTACT: 'a@example.org',
    BEFFROI_CHECKUPS_NEVER: 'Murol.fr, valdor.fr',
    BEFFROI_VIA: '10.0.0.1:80',
  });
  expect(settings).toEqual({ who: 'agents', contact: 'a@example.org', never: ['murol.fr', 'valdor.fr'], via: null });
  expect(userAgentOf(settings)).toMatch(/^Beffroi\/\S+ \(\+a@example\.org\)$/);
});
