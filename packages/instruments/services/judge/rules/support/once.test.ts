import { type Block, Hits, type Link } from '@beffroi/reading';
import { expect, it } from 'vitest';
import type { ScopedLink } from '../../view.ts';
import { contactsIn } from './contacts.ts';
import { perBlock } from './per-block.ts';
import { perLead } from './per-lead.ts';

const block = (text: string): Block => ({ kind: 'text', level: 0, text, zone: 'main', comarked: false, heading: -1 });

it('a block is asked once, each of its page for itself, and so is the same place of another page', () => {
  const asked: string[] = [];
  const isLong = perBlock(({ text }) => {
    asked.push(text);
    return text.length > 3;
  });
  const [one, other] = [[block('oui'), block('pas encore')], [block('non, rien')]];
  const ask = (page: readonly Block[], index: number): boolean => isLong(page, { index, text: page[index]!.text, hits: Hits.NONE });
  expect([ask(one!, 0), ask(one!, 1), ask(one!, 0), ask(other!, 0), ask(one!, 1)]).toEqual([false, true, false, true, true]);
  expect(asked).toEqual(['oui', 'pas encore', 'non, rien']);
});

it('a link is asked once by each that asks, whichever service it is scoped to', () => {
  let asked = 0;
  const words = perLead(({ link }) => {
    asked++;
    return link.text;
  });
  const isShort = perLead(({ link }, most: number) => link.text.length < most);
  const scopedTo = (scope: number, lead: ScopedLink['lead'], text: string) =>
    ({ link: { text }, lead, scope, hits: Hits.NONE, around: Hits.NONE, blockText: text }) as unknown as ScopedLink;
  const [lead, other] = [{ kept: [] }, { kept: [] }] as unknown as [ScopedLink['lead'], ScopedLink['lead']];
  expect([words(scopedTo(1, lead, 'ici')), words(scopedTo(6, lead, 'ici')), words(scopedTo(1, other, 'là-bas'))]).toEqual([
    'ici',
    'ici',
    'là-bas',
  ]);
  expect(asked).toBe(2);
  expect([isShort(scopedTo(1, lead, 'ici'), 4), isShort(scopedTo(1, other, 'là-bas'), 4)]).toEqual([true, false]);
});

it('blocks are known by their links to write and to telephone', () => {
  const links = [
    { url: 'mailto:mairie@valdor.fr', block: 2 },
    { url: 'tel:+33100000000', block: 4 },
    { url: 'https://www.valdor.fr/mailto:', block: 5 },
  ] as unknown as readonly Link[];
  const { mail, any } = contactsIn(links);
  expect([[...mail], [...any]]).toEqual([[2], [2, 4]]);
});
