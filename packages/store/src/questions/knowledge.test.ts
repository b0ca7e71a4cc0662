import { beforeAll, describe, expect, it } from 'vitest';
import type { Store } from '../store.ts';
import { eachEngine } from '../testing.ts';
import { insertAccount } from './account.ts';
import { findKnowledge, insertKnowledge, knowledgeStems, listKnowledge, withdrawKnowledgeRow } from './knowledge.ts';

const NOW = new Date('2026-11-24T10:00:00Z');
const TOWN = '99001';

eachEngine('the knowledge base', (engine) => {
  let store: Store;
  let account: number;
  const save = (question: string, valid: string | null = null, territory = TOWN) =>
    insertKnowledge(store.db, {
      ...{ territory, question, answer: 'Voyez la page.', page: 'https://www.brezan.example/page', valid_until: valid },
      ...{ account_id: account, replaces_id: null, saved_at: NOW },
    });
  const asked = async (words: string[], stems: string[] = []) =>
    (await findKnowledge(store.db, { territory: TOWN, day: '2026-11-24', words, stems, most: 5 })).map(({ question }) => question);

  beforeAll(async () => {
    store = await engine.open();
    account = await insertAccount(
      store.db,
      {
        ...{ handle: 'sophie', email: 'sophie@brezan.example', name: 'Sophie', roles: ['agent'], territories: [TOWN] },
        ...{ password: null, issuer: null, subject: null },
      },
      NOW,
    );
    await save('Quels sont les horaires de la déchèterie ?');
    await save('À quelle heure ouvre l’École des Œuvres ?');
    await save('Où voter au second tour ?', '2026-11-23');
    await save('Où voter au premier tour ?', '2026-11-24');
    await save('Horaires de la piscine', null, '99002');
    await withdrawKnowledgeRow(store.db, await save('Horaires de la patinoire'), NOW);
  });

  describe('finds', () => {
    it.each([
      ['without accents', ['decheterie'], 'Quels sont les horaires de la déchèterie ?'],
      ['by the beginning of a word', ['dechet'], 'Quels sont les horaires de la déchèterie ?'],
      ['in another number', ['horaire', 'decheteries'], 'Quels sont les horaires de la déchèterie ?'],
      ['capitals and ligatures', ['ecole', 'oeuvres'], 'À quelle heure ouvre l’École des Œuvres ?'],
      ['what holds until today', ['voter'], 'Où voter au premier tour ?'],
    ])('%s', async (_, words, question) => {
      expect(await asked(words)).toEqual([question]);
    });
  });

  it('finds what a mistyped word may have been, by the stems that are there', async () => {
    const stems = await knowledgeStems(store.db, TOWN, '2026-11-24');
    expect(stems).toEqual(expect.arrayContaining(['decheter', 'horair', 'ecol']));
    expect(stems).not.toContain('patinoir');
    expect(await asked([], ['decheter'])).toEqual(['Quels sont les horaires de la déchèterie ?']);
  });

  it('holds back what was withdrawn, what has run out and what another town answers', async () => {
    expect(await asked(['piscine', 'patinoire', 'second'])).toEqual([]);
    expect((await listKnowledge(store.db, [TOWN])).map(({ question, by }) => [question, by])).toEqual([
      ['À quelle heure ouvre l’École des Œuvres ?', 'Sophie'],
      ['Où voter au premier tour ?', 'Sophie'],
      ['Où voter au second tour ?', 'Sophie'],
      ['Quels sont les horaires de la déchèterie ?', 'Sophie'],
    ]);
  });

  it('takes words for words, whatever stands in them', async () => {
    expect(await asked(["d'echet", 'a:*|b', '!', '(', ''])).toEqual([]);
    expect(await asked([])).toEqual([]);
  });
});
