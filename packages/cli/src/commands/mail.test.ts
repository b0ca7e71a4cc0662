import { type Conduct, mailPeer } from '@beffroi/post/testing';
import { testEngine } from '@beffroi/store/testing';
import { expect, it, onTestFinished } from 'vitest';
import { commandIn } from '../../test/in-process.ts';

const engine = testEngine('postgres', () => {});
const KEY = Buffer.alloc(32, 7).toString('base64');

async function world(conduct: Conduct) {
  const peer = await mailPeer(() => conduct);
  onTestFinished(() => peer.close());
  const place = await engine.place();
  const env = {
    DATABASE_URL: place.kind === 'server' ? place.url : '',
    BEFFROI_SMTP: `smtp://127.0.0.1:${peer.port}`,
    BEFFROI_MAIL_FROM: 'Beffroi <b@brezan.example>',
    BEFFROI_MAIL_KEY: KEY,
  };
  return { peer, env };
}

it('sends a test mail, and says that the server took it', async () => {
  const { peer, env } = await world('takes');
  expect(await commandIn('mail test', env)('ada@brezan.example')).toMatchObject({ code: 0, out: expect.stringContaining('a pris') });
  expect(peer.taken).toMatchObject([{ to: 'ada@brezan.example' }]);
});

it('says why it did not go, with what the server answered and what to do', async () => {
  const { env } = await world('refuses');
  const run = await commandIn('mail test', env)('ada@brezan.example');
  expect(run).toMatchObject({ code: 2, err: expect.stringContaining('550 no such mailbox') });
  const nobody = await commandIn('mail test', { ...env, BEFFROI_SMTP: 'smtp://127.0.0.1:1' })('ada@brezan.example');
  expect(nobody).toMatchObject({ code: 2, err: expect.stringContaining('BEFFROI_SMTP') });
});

it.each([
  ['the address', {}, 'ada', 'prenom.nom@ma-ville.fr'],
  ['mail that is off', { BEFFROI_SMTP: '', BEFFROI_MAIL_FROM: '' }, 'ada@brezan.example', 'sur papier'],
  ['half of the settings', { BEFFROI_MAIL_FROM: '' }, 'ada@brezan.example', 'vont ensemble'],
  ['the server', { BEFFROI_SMTP: 'ville:secret@relais.example' }, 'ada@brezan.example', 'smtps://'],
  ['the sender', { BEFFROI_MAIL_FROM: 'Beffroi' }, 'ada@brezan.example', 'expéditeur'],
  ['the key', { BEFFROI_MAIL_KEY: 'court' }, 'ada@brezan.example', 'BEFFROI_MAIL_KEY'],
])('tells in one sentence what is wrong with %s, and never a password', async (_what, wrong, address, words) => {
  const { env } = await world('takes');
  const run = await commandIn('mail test', { ...env, ...wrong })(address);
  expect(run).toMatchObject({ code: 2, err: expect.stringContaining(words) });
  expect(run.err).not.toContain('secret');
});

it('is told at the start of a site that cannot send', async () => {
  const run = await commandIn('serve', { BEFFROI_SMTP: 'smtp://relais.example', BEFFROI_MAIL_FROM: '' })('--port', '0');
  expect(run).toMatchObject({ code: 2, err: expect.stringContaining('vont ensemble') });
});
