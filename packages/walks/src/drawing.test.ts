import { describe, expect, it } from 'vitest';
import { asItIsRead } from './drawing.ts';

const page = (head: string): string => `<html><head>${head}</head><body><p>Démarches à la mairie, école et été</p></body></html>`;

describe('a page is drawn in the encoding that it was read in', () => {
  it.each([
    ['declared and kept', page('<meta charset="windows-1252">'), 'latin1', 'text/html', 'text/html; charset=windows-1252', false],
    ['declared nowhere', page(''), 'utf8', 'text/html', 'text/html; charset=utf-8', false],
    ['declared nowhere, as old pages are', page(''), 'latin1', null, 'text/html; charset=windows-1252', false],
    ['that the page belies', page('<meta charset="windows-1252">'), 'utf8', 'text/html', 'text/html; charset=utf-8', true],
    ['that the server belies', page(''), 'utf8', 'text/html; charset=iso-8859-1', 'text/html; charset=utf-8', true],
    ['as HTML, though it is served as XML', page(''), 'utf8', 'application/xhtml+xml', 'text/html; charset=utf-8', false],
  ] as const)('%s', (_, text, encoding, contentType, expected, asText) => {
    const body = Buffer.from(text, encoding);
    const taken = asItIsRead(body, contentType);
    expect(taken.contentType).toBe(expected);
    expect(taken.html).toEqual(asText ? text : body);
  });
});
