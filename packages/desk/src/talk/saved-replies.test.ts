import { type ActingMember, memberActor } from '@beffroi/acts';
import { insertAccount, type Store, savedRepliesOf } from '@beffroi/store';
import { eachEngineAtLength } from '@beffroi/store/testing';
import { expect, it } from 'vitest';
import { filledReply, MOST_SAVED, removeReply, saveReply } from './saved-replies.ts';

const NOW = new Date('2026-11-24T08:00:00Z');
const TOWN = '35238';

async function agentIn(store: Store): Promise<ActingMember> {
  const account = {
    handle: 's',
    email: 's@x.example',
    name: 'Sophie',
    roles: ['agent'],
    territories: [TOWN],
    password: null,
    issuer: null,
    subject: null,
  };
  return memberActor({ id: await insertAccount(store.db, account, NOW), name: 'Sophie', roles: ['agent'], territories: [TOWN] }, null);
}

const titles = async ({ db }: Store): Promise<readonly string[]> => (await savedRepliesOf(db, [TOWN])).map(({ title }) => title);

eachEngineAtLength('postgres', 'a saved reply', (engine) => {
  it('is there for all who speak for the town, by title, until it is removed', async () => {
    const store = await engine.open();
    const sophie = await agentIn(store);
    const pool = await saveReply(
      store,
      sophie,
      { territory: TOWN, title: ' Piscine\n fermée ', said: 'Bonjour {personne}, elle rouvre lundi.' },
      NOW,
    );
    await saveReply(store, sophie, { territory: TOWN, title: 'Déchèterie', said: 'Route de Valdor. {Référence}' }, NOW);
    expect(await titles(store)).toEqual(['Déchèterie', 'Piscine fermée']);
    await removeReply(store, sophie, pool, NOW);
    expect(await titles(store)).toEqual(['Déchèterie']);
    await expect(removeReply(store, sophie, pool, NOW)).rejects.toMatchObject({ code: 'too-late' });
    await expect(removeReply(store, sophie, 999, NOW)).rejects.toMatchObject({ code: 'unknown' });
    await expect(saveReply(store, sophie, { territory: '99999', title: 'x', said: 'y' }, NOW)).rejects.toMatchObject({
      name: 'ActRefusal',
    });
  });

  it.each([
    ['reply-title', { title: ' ', said: 'Bonjour' }],
    ['reply-title', { title: 'x'.repeat(MOST_SAVED.title + 1), said: 'Bonjour' }],
    ['reply-said', { title: 'x', said: '' }],
    ['variable', { title: 'x', said: 'Bonjour {prénom}' }],
    ['variable', { title: 'x', said: 'Bonjour {__proto__}' }],
  ])('is refused where its %s cannot be', async (field, ask) => {
    const store = await engine.open();
    const sophie = await agentIn(store);
    await expect(saveReply(store, sophie, { territory: TOWN, ...ask }, NOW)).rejects.toMatchObject({
      code: 'not-valid',
      details: { field },
    });
  });
});

it('variables are filled for who asks, as they are written, and nothing of what is filled in is read again', () => {
  const values = { person: 'Camille {reference}', reference: 'ABCD-EFGH' };
  expect(filledReply('Bonjour { Personne }, votre référence : {référence}. {autre}', values)).toBe(
    'Bonjour Camille {reference}, votre référence : ABCD-EFGH. {autre}',
  );
});
