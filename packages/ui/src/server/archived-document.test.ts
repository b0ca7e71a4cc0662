import type { Digest, Instant } from '@beffroi/domain';
import type { ArchivedPage } from '@beffroi/observatory';
import { expect, it } from 'vitest';
import { archivedDocument } from './archived-document.ts';

const PAGE: ArchivedPage = {
  kind: 'shown',
  url: 'https://ville.example/?a="><script>alert(1)</script>',
  instant: '2026-11-24T09:30:00.000Z' as Instant,
  digest: `sha256:${'a'.repeat(64)}` as Digest,
  rendered: false,
  cut: false,
  title: 'Mairie',
  language: 'fr',
  html: '<p><mark id="preuve">Demande</mark></p>',
  found: [true],
  links: [{ text: '<b>Un</b>', url: 'https://ville.example/un' }],
};

it('lets an archived page load our style and nothing else, and run nothing', async () => {
  const answer = archivedDocument(PAGE, { language: 'fr', back: '/villes/99001/lost-property', quoted: true });
  expect(answer.status).toBe(200);
  const policy = answer.headers.get('content-security-policy')!;
  expect(policy).toContain("default-src 'none'; style-src 'self'");
  expect(policy).toMatch(/; sandbox allow-top-navigation-by-user-activation$/);
  const html = await answer.text();
  expect(html).toContain('Page archivée le 24 novembre 2026');
  expect(html).toContain('<a href="/villes/99001/lost-property" target="_top">');
  expect(html).not.toMatch(/<script|style=|<b>/);
});

it('says that the quote is not found, rather than lead to it', async () => {
  const html = await archivedDocument({ ...PAGE, found: [false] }, { language: 'en', back: null, quoted: true }).text();
  expect(html).toContain('not found word for word');
  expect(html).not.toMatch(/href="#preuve"|target=/);
});

it.each([
  ['missing', 404, 'n’est plus à sa place'],
  ['damaged', 404, 'est abîmé'],
  ['unreachable', 503, 'ne répond pas'],
] as const)('says in a sentence that the archive is %s', async (kind, status, sentence) => {
  const answer = archivedDocument({ kind }, { language: 'fr', back: null, quoted: true });
  expect(answer.status).toBe(status);
  expect(await answer.text()).toContain(sentence);
});
