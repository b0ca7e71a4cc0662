import { read } from '@beffroi/reading';
import { describe, expect, it } from 'vitest';
import { closedNoticeOn } from './closed-page.ts';

const noticeOn = (html: string): string => {
  const url = 'https://espace.valdor.fr/';
  const result = read(new TextEncoder().encode(html), { url, contentType: 'text/html; charset=utf-8' });
  if (result.kind !== 'reading') throw new Error(result.kind);
  return closedNoticeOn(result.reading);
};

describe('a notice that a place is closed for the moment', () => {
  it.each([
    ['maintenance of a portal', '<h1>Espace citoyens</h1><p>Votre portail est en cours de maintenance.</p>'],
    ['a service that is out of order', '<main><h1>Signaler</h1><p>Momentanément indisponible, merci de revenir plus tard.</p></main>'],
  ])('is %s', (_, html) => {
    expect(noticeOn(html)).not.toBe('');
  });

  it.each([
    ['a place that asks for something', '<p>Maintenance en cours.</p><form><input name="nom"><button>Envoyer</button></form>'],
    [
      'a place that leads on',
      `<main><p>Site en maintenance lundi.</p>${[1, 2, 3, 4, 5].map((n) => `<a href="/${n}">Page ${n}</a>`).join('')}</main>`,
    ],
    [
      'much text',
      `<main><p>Le portail sera en maintenance lundi.</p><p>${'La cantine accueille les enfants des écoles. '.repeat(20)}</p></main>`,
    ],
    ['any short page', '<h1>Cantine</h1><p>Menus affichés à l’école.</p>'],
  ])('is not %s', (_, html) => {
    expect(noticeOn(html)).toBe('');
  });
});
