import { describe, expect, it } from 'vitest';
import { isAddress, withoutAddresses } from './address.ts';
import { letterOf } from './letter.ts';
import { mailServerOf, postRoomOf, senderOf } from './settings.ts';

const KEY = Buffer.alloc(32, 1).toString('base64');
const WHOLE = { BEFFROI_SMTP: 'smtps://ville:p%40ss@relais.ville.example', BEFFROI_MAIL_FROM: 'b@ville.example', BEFFROI_MAIL_KEY: KEY };
const refused = (code: string) => expect.objectContaining({ name: 'PostRefusal', code, message: expect.not.stringContaining('p%40ss') });

describe('the post room of a house', () => {
  it('is none where nothing says where mail goes, or who sends it', () => {
    expect(postRoomOf({})).toBeNull();
    expect(postRoomOf({ BEFFROI_SMTP: ' ', BEFFROI_MAIL_KEY: KEY })).toBeNull();
  });

  it('takes the key of the desk where it has none of its own', () => {
    const post = postRoomOf({ ...WHOLE, BEFFROI_MAIL_KEY: '', BEFFROI_DESK_KEY: KEY })!;
    expect(post.keys.open(postRoomOf(WHOLE)!.keys.seal('x', 'mail:1'), 'mail:1')).toBe('x');
  });

  it.each([
    ['half-set', { BEFFROI_MAIL_FROM: '' }],
    ['half-set', { BEFFROI_SMTP: undefined }],
    ['bad-server', { BEFFROI_SMTP: 'relais.ville.example:587' }],
    ['bad-sender', { BEFFROI_MAIL_FROM: 'Beffroi' }],
    ['no-key', { BEFFROI_MAIL_KEY: '' }],
    ['no-key', { BEFFROI_MAIL_KEY: 'court' }],
  ])('is refused: %s with %o', (code, wrong) => {
    expect(() => postRoomOf({ ...WHOLE, ...wrong })).toThrow(refused(code));
  });
});

describe('a server of mail', () => {
  it.each([
    [
      'smtps://ville:p%40ss@relais.example',
      { host: 'relais.example', port: 465, tls: 'at-once', signIn: { user: 'ville', password: 'p@ss' } },
    ],
    ['smtp://relais.example', { port: 587, tls: 'asked-for', signIn: null }],
    ['smtp://relais.example:2525/', { port: 2525, tls: 'asked-for' }],
    ['smtp://localhost:1025', { port: 1025, tls: 'none' }],
    ['smtp://[::1]', { host: '::1', port: 25, tls: 'none' }],
    ['smtp://127.0.0.1.example', { port: 587, tls: 'asked-for' }],
  ])('is read, and speaks in the clear on this machine alone: %s', (setting, server) => {
    expect(mailServerOf(setting)).toMatchObject(server);
  });

  it.each([
    '',
    'http://a.example',
    'smtp://',
    'smtp://nom@relais.example',
    'smtp://a.example/chemin',
    'smtp://a:%zz@b.example',
    'smtp://a.example?tls=no',
  ])('is refused, and its password not repeated: %s', (setting) => expect(() => mailServerOf(setting)).toThrow(refused('bad-server')));
});

describe('a sender', () => {
  it.each([
    ['Ville de Brézan <b@ville.example>', { name: 'Ville de Brézan', address: 'b@ville.example' }],
    ['"Beffroi" <b@ville.example>', { name: 'Beffroi', address: 'b@ville.example' }],
    ['b@ville.example', { name: '', address: 'b@ville.example' }],
  ])('is read: %s', (setting, sender) => expect(senderOf(setting)).toEqual(sender));

  it.each(['', 'x', 'a\r\nBcc: c@d.example <b@ville.example>', 'A <b@ville.example>, c@d.example', 'A <b@ville.example\r\nX: y>'])(
    'is refused: %j',
    (setting) => expect(() => senderOf(setting)).toThrow(refused('bad-sender')),
  );
});

describe('what could slip a header or a recipient in', () => {
  it.each([
    '',
    'a',
    'a@b',
    'a@b.example, c@d.example',
    'a@b.example\r\nBcc: c@d.example',
    '<a@b.example>',
    '"a"@b.example',
    `${'a'.repeat(65)}@b.example`,
    'a@b.example;c',
    'a b@c.example',
  ])('is no address: %j', (text) => expect(isAddress(text)).toBe(false));

  it.each(['a.b+c@ville.example', 'rené@mairie-é.example'])('is an address: %s', (text) => expect(isAddress(text)).toBe(true));

  it.each([
    { subject: 'a\r\nBcc: b@c.example', text: 'x' },
    { subject: ' ', text: 'x' },
    { subject: 'a', text: '' },
    { subject: 'a', text: '\u0000' },
    { subject: 'a', text: 'x'.repeat(100_001) },
  ])('is no letter: %j', (letter) => expect(() => letterOf(letter)).toThrow(refused('bad-letter')));

  it('in words that people wrote is left out, and the rest is sent', () => {
    expect(letterOf({ subject: 'a', text: 'un\u0000\r\ndeux\ttrois\u0085' }).text).toBe('un\ndeux\ttrois');
  });

  it('of what a server says no address is kept', () => {
    expect(withoutAddresses('5.1.1 <a.b@c.example>: Recipient address rejected\r\n: c@d.example unknown')).toBe(
      '5.1.1 <…>: Recipient address rejected : … unknown',
    );
  });
});
