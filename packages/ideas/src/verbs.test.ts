import { ActRefusal, IDEA_KEEPER, memberActor, TERMINAL } from '@beffroi/acts';
import { acceptCharge, addAction, askCharge, nameCharge, publishPlan } from '@beffroi/plans';
import { actLogRows, ideaBoxById, type Store } from '@beffroi/store';
import { eachEngineAtLength } from '@beffroi/store/testing';
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { asWritten, type BoxHouse, houseIn, later, member, NEIGHBOUR, NOW, PASSER, shown, TOWN, written } from '../test/house.ts';
import {
  answerIdea,
  becomeAction,
  boxPage,
  changeBox,
  closeBox,
  commentIdea,
  commentNamed,
  exportIdeas,
  followed,
  giveIdea,
  giveNamedIdea,
  ideaPage,
  ideasAsCsv,
  keepIdeas,
  ledBoxes,
  ledBoxOf,
  ledIdea,
  ledIdeas,
  likeShown,
  mergeIdea,
  newIdeaCode,
  objectToMerge,
  openBox,
  ownIdeas,
  renewBox,
  reopenBox,
  rewordComment,
  rewordIdea,
  settleComment,
  settleIdea,
  supportIdea,
  supportNamed,
  unmergeIdea,
  withdrawIdea,
} from './index.ts';

const ALL = { words: '', kind: null, sort: 'newest', from: 0 } as const;
const byCode = (code: string) => ({ kind: 'code', code, passer: PASSER }) as const;

eachEngineAtLength('postgres', 'a box for ideas', (engine) => {
  let store: Store;
  let house: BoxHouse;
  beforeEach(async () => {
    store = await engine.open();
    onTestFinished(() => store.close());
    house = await houseIn(store);
  });

  const titles = async (search: Partial<Parameters<typeof boxPage>[2]> = {}, key = house.key) =>
    (await boxPage(store, key, { ...ALL, ...search }, PASSER)).ideas.map(({ title }) => title);
  const own = async (code: string) => {
    const found = await followed(store, code, PASSER);
    if (found.what !== 'idea') throw new Error('That is a comment.');
    return found;
  };
  const supportsOf = async (id: string) => (await ideaPage(store, house.key, id, PASSER)).idea.supports;
  const settle = ({ id, version }: { id: string; version: number }, how: Parameters<typeof settleIdea>[4] = { kind: 'show' }) =>
    settleIdea(store, house.lead, id, version, how, NOW);

  describe('what somebody writes who is not named', () => {
    it('is read by nobody but who leads before it is shown', async () => {
      const one = await written(house, 'Marc ne répond jamais au téléphone');
      expect(await titles()).toEqual([]);
      expect(await titles({ words: 'téléphone' })).toEqual([]);
      expect(await likeShown(store, house.key, 'Marc ne répond jamais au téléphone', PASSER)).toEqual([]);
      await expect(ideaPage(store, house.key, one.id, PASSER)).rejects.toMatchObject({ code: 'unknown' });
      await expect(supportIdea(store, house.key, { idea: one.id, code: newIdeaCode(), on: true }, PASSER)).rejects.toMatchObject({
        code: 'unknown',
      });
      expect((await ledIdeas(store, house.lead, house.box, 'waiting', ALL)).ideas.map(({ title }) => title)).toEqual([
        'Marc ne répond jamais au téléphone',
      ]);
      await settle(one);
      expect(await titles()).toEqual(['Marc ne répond jamais au téléphone']);
    });

    it('is told its author by the code: refused with a reason, or given back and written anew', async () => {
      const one = await written(house, 'Une machine à café');
      await settle(one, { kind: 'give-back', reason: 'Dites où.' });
      expect(await own(one.code)).toMatchObject({ state: 'given-back', reason: 'Dites où.' });
      await rewordIdea(store, byCode(one.code), 1, { kind: 'idea', title: 'Une machine à café à l’annexe', said: '' });
      // The same form again changes nothing.
      await rewordIdea(store, byCode(one.code), 1, { kind: 'idea', title: 'Une machine à café à l’annexe', said: '' });
      expect(await own(one.code)).toMatchObject({ state: 'waiting', reason: null, version: 2 });
      await settle(await asWritten(store, one.code), { kind: 'refuse', reason: 'Elle nomme un collègue.' });
      expect(await own(one.code)).toMatchObject({ state: 'refused', reason: 'Elle nomme un collègue.' });
      await expect(rewordIdea(store, byCode(one.code), 3, { kind: 'idea', title: 'Encore', said: '' })).rejects.toMatchObject({
        code: 'changed',
      });
    });

    it('is one idea, however often the same form is sent; and another form is refused', async () => {
      const ask = { kind: 'problem', title: 'Le badge', said: 'Il ne marche pas.', code: newIdeaCode() } as const;
      await Promise.all([1, 2, 3].map(() => giveIdea(store, house.key, ask, PASSER)));
      expect((await ledBoxOf(store, house.lead, house.box)).counts.waiting).toBe(1);
      await expect(giveIdea(store, house.key, { ...ask, title: 'Autre' }, PASSER)).rejects.toMatchObject({ code: 'code-taken' });
    });

    it.each([
      ['nothing', { title: '  ', said: '' }, { field: 'title', fault: 'empty' }],
      ['a long title', { title: 'a'.repeat(121), said: '' }, { field: 'title', most: 120 }],
      ['20,000 signs', { title: 'Long', said: 'a'.repeat(20_000) }, { field: 'said', most: 4000 }],
    ])('is refused where it is %s', async (_, words, details) => {
      await expect(giveIdea(store, house.key, { kind: 'idea', ...words, code: newIdeaCode() }, PASSER)).rejects.toMatchObject({
        code: 'not-valid',
        details,
      });
    });

    it('leaves no row in the log, no time and no address', async () => {
      const rows = await actLogRows(store.db, {}, null, 50);
      const one = await shown(house, 'Une idée');
      await commentIdea(store, house.key, { idea: one.id, said: 'Oui.', code: newIdeaCode() }, PASSER);
      await supportIdea(store, house.key, { idea: one.id, code: newIdeaCode(), on: true }, PASSER);
      const more = (await actLogRows(store.db, {}, null, 50)).slice(0, -rows.length);
      expect(more.map(({ act, actor }) => [act, actor])).toEqual([['idea.settled', 'Alix Morel']]);
      const all = await store.executeSql(
        `select to_jsonb(i) - 'id' as row from idea i union all select to_jsonb(c) from idea_comment c union all select to_jsonb(s) from idea_support s`,
      );
      expect(JSON.stringify(all.rows)).not.toMatch(/\d\d:\d\d|192\.0\.2/);
      expect(await store.db.selectFrom('attempt').selectAll().execute()).toEqual([]);
    });
  });

  it('counts addresses and codes that are none, and asks to wait', async () => {
    for (let guess = 0; guess < 30; guess++)
      await expect(followed(store, newIdeaCode(), PASSER)).rejects.toMatchObject({ code: 'code-unknown' });
    await expect(followed(store, newIdeaCode(), PASSER)).rejects.toMatchObject({ code: 'too-often' });
    await expect(boxPage(store, house.key, ALL, PASSER)).rejects.toMatchObject({ code: 'too-often' });
    expect(await boxPage(store, house.key, ALL, { ...PASSER, from: '192.0.2.8' })).toMatchObject({ total: 0 });
    await expect(followed(store, 'ABCDE-ABCDE-ABCDE', { ...PASSER, from: '192.0.2.8' })).rejects.toMatchObject({ code: 'mistyped' });
  });

  it('has one address at a time, and codes that outlive it without leading to the new one', async () => {
    const one = await shown(house, 'Une idée');
    await renewBox(store, house.lead, house.box, NOW);
    await expect(boxPage(store, house.key, ALL, PASSER)).rejects.toMatchObject({ code: 'no-box' });
    const { key } = (await ideaBoxById(store.db, house.box))!;
    expect(await titles({}, key)).toEqual(['Une idée']);
    expect(JSON.stringify(await own(one.code)).replaceAll('-', '')).not.toContain(key);
  });

  it('takes nothing more once it is closed, is still read, and opens again', async () => {
    const one = await shown(house, 'Une idée');
    await closeBox(store, house.lead, house.box, NOW);
    const refused = { code: 'box-closed', details: { day: '2026-11-24' } };
    await expect(written(house, 'Trop tard')).rejects.toMatchObject(refused);
    await expect(supportIdea(store, house.key, { idea: one.id, code: newIdeaCode(), on: true }, PASSER)).rejects.toMatchObject(refused);
    expect(await titles()).toEqual(['Une idée']);
    await reopenBox(store, house.lead, house.box, NOW);
    await written(house, 'À temps');
    await expect(openBox(store, house.lead, { territory: TOWN, name: 'Deux' }, NOW)).rejects.toMatchObject({ code: 'box-exists' });
    await changeBox(store, house.lead, house.box, { name: 'Nos idées', keepDays: 30 }, NOW);
    expect(await ledBoxes(store, house.lead)).toMatchObject([{ name: 'Nos idées', keepDays: 30, isOpen: true }]);
  });

  describe('support', () => {
    it('counts once a person, by a code or an account, and can be taken back', async () => {
      const { id } = await shown(house, 'Une idée');
      const code = newIdeaCode();
      const by = (on: boolean) => supportIdea(store, house.key, { idea: id, code: code.toLowerCase(), on }, PASSER);
      expect([await by(true), await by(true)]).toEqual([
        { now: true, before: false },
        { now: true, before: true },
      ]);
      await supportNamed(store, house.colleague, id, true);
      await supportNamed(store, house.colleague, id, true);
      expect((await ideaPage(store, house.key, id, PASSER)).idea).toMatchObject({ supports: 2, knownSupports: 1 });
      expect(await by(false)).toEqual({ now: false, before: true });
      expect(await supportsOf(id)).toBe(1);
    });

    it('of two that are merged is of people, and not counted twice', async () => {
      const [one, other] = [await shown(house, 'Des vélos'), await shown(house, 'Un abri à vélos')];
      const codes = [newIdeaCode(), newIdeaCode(), newIdeaCode()];
      const give = (idea: string, at: number) => supportIdea(store, house.key, { idea, code: codes[at]!, on: true }, PASSER);
      await give(one.id, 0);
      await give(one.id, 1);
      await give(other.id, 1);
      await give(other.id, 2);
      await mergeIdea(store, house.lead, other.id, other.version, one.id, NOW);
      expect(await supportsOf(one.id)).toBe(3);
      expect(await give(one.id, 2)).toEqual({ now: true, before: true });
      expect(await supportsOf(one.id)).toBe(3);
      expect(await titles({ sort: 'supported' })).toEqual(['Des vélos']);
      await unmergeIdea(store, house.lead, other.id, other.version + 1, NOW);
      expect([await supportsOf(one.id), await supportsOf(other.id)]).toEqual([2, 2]);
    });
  });

  describe('two that say the same', () => {
    it('are kept in each author’s words and told to both; the one says that it is another thing, and it is so', async () => {
      const one = await shown(house, 'Réparer l’imprimante du deuxième étage', 'Elle est en panne.');
      const other = await written(house, 'Imprimante du 2e : en panne', 'Toujours la même.');
      const [waiting] = (await ledIdeas(store, house.lead, house.box, 'waiting', ALL)).ideas;
      expect(waiting!.near.map(({ id }) => id)).toEqual([one.id]);
      await mergeIdea(store, house.lead, other.id, other.version, one.id, NOW);
      expect(await own(other.code)).toMatchObject({
        state: 'merged',
        title: 'Imprimante du 2e : en panne',
        into: { title: 'Réparer l’imprimante du deuxième étage' },
      });
      expect((await ideaPage(store, house.key, one.id, PASSER)).idea.together).toMatchObject([{ said: 'Toujours la même.' }]);
      expect(await own(one.code)).toMatchObject({ merged: 1 });
      // By the address of the one that was merged one sees the other.
      expect((await ideaPage(store, house.key, other.id, PASSER)).idea.id).toBe(one.id);
      expect(await titles({ words: 'toujours la même' })).toEqual(['Réparer l’imprimante du deuxième étage']);

      await objectToMerge(store, byCode(other.code), 1, 'C’est celle de l’accueil.');
      expect(await own(other.code)).toMatchObject({ state: 'shown', into: null });
      const again = await asWritten(store, other.code);
      await expect(mergeIdea(store, house.lead, again.id, again.version, one.id, NOW)).rejects.toMatchObject({ code: 'apart' });
      const kept = await asWritten(store, one.code);
      await expect(mergeIdea(store, house.lead, kept.id, kept.version, again.id, NOW)).rejects.toMatchObject({ code: 'apart' });
      expect(await ledIdea(store, house.lead, house.box, again.id)).toMatchObject({ apart: ['C’est celle de l’accueil.'], near: [] });
    });

    it('take along what stands with them, and stand alone where the other is refused', async () => {
      const [one, two, three] = [await shown(house, 'Un'), await shown(house, 'Deux'), await shown(house, 'Trois')];
      await mergeIdea(store, house.lead, one.id, one.version, two.id, NOW);
      await mergeIdea(store, house.lead, two.id, two.version, three.id, NOW);
      expect(await own(one.code)).toMatchObject({ into: { title: 'Trois', others: [{ title: 'Deux' }] } });
      await settle(await asWritten(store, three.code), { kind: 'refuse', reason: 'Elle nomme quelqu’un.' });
      expect(await titles()).toEqual(expect.arrayContaining(['Un', 'Deux']));
      expect(await own(one.code)).toMatchObject({ state: 'shown' });
    });
  });

  describe('an author takes an idea back', () => {
    it('with all that hangs on it, and what stood with it stands alone', async () => {
      const [one, other] = [await shown(house, 'Un abri à vélos'), await shown(house, 'Garer les vélos')];
      await mergeIdea(store, house.lead, other.id, other.version, one.id, NOW);
      await supportIdea(store, house.key, { idea: one.id, code: newIdeaCode(), on: true }, PASSER);
      const comment = newIdeaCode();
      await commentIdea(store, house.key, { idea: one.id, said: 'Près de la gare.', code: comment }, PASSER);
      await expect(withdrawIdea(store, byCode(one.code), one.version + 1)).rejects.toMatchObject({ code: 'changed' });
      expect(await titles()).toEqual(['Un abri à vélos']);
      await withdrawIdea(store, byCode(one.code), one.version);
      expect(await titles()).toEqual(['Garer les vélos']);
      expect(await own(other.code)).toMatchObject({ state: 'shown', into: null, supports: 0 });
      for (const code of [one.code, comment]) await expect(followed(store, code, PASSER)).rejects.toMatchObject({ code: 'code-unknown' });
    });

    it('but not one that is an action, nor one of somebody else', async () => {
      const one = await shown(house, 'Un abri à vélos');
      const named = { kind: 'account', actor: house.colleague, idea: one.id, now: NOW } as const;
      await expect(withdrawIdea(store, named, one.version)).rejects.toMatchObject({ code: 'unknown' });
      const becoming = { kind: 'new', plan: house.plan, title: 'Construire un abri', purpose: '' } as const;
      await becomeAction(store, house.lead, one.id, one.version, becoming, NOW);
      const { version } = await asWritten(store, one.code);
      await expect(withdrawIdea(store, byCode(one.code), version)).rejects.toMatchObject({ code: 'is-action' });
      expect((await own(one.code)).action).toMatchObject({ number: 1 });
    });
  });

  describe('an idea becomes an action', () => {
    it('by one verb, and its author sees what becomes of it', async () => {
      const [one, other] = [await shown(house, 'Un abri à vélos'), await shown(house, 'Garer les vélos')];
      await mergeIdea(store, house.lead, other.id, other.version, one.id, NOW);
      const becoming = { kind: 'new', plan: house.plan, title: 'Construire un abri', purpose: 'Demandé par les agents.' } as const;
      const { action, number } = await becomeAction(store, house.lead, one.id, one.version, becoming, NOW);
      expect(number).toBe(1);
      for (const code of [one.code, other.code])
        expect(await own(code)).toMatchObject({ action: { number: 1, title: 'Construire un abri', isTaken: false, inCharge: null } });
      const charge = await askCharge(store, house.lead, action, house.colleague.id, NOW);
      const asked = await own(one.code);
      expect(asked.action).toMatchObject({ isTaken: false });
      await acceptCharge(store, house.colleague, charge, NOW);
      expect((await own(one.code)).action).toMatchObject({ isTaken: true, inCharge: null });
      await nameCharge(store, house.colleague, charge, true, NOW);
      expect((await own(other.code)).action).toMatchObject({ isTaken: true, inCharge: 'Nadia Benali' });
      await publishPlan(store, house.lead, house.plan, NOW);
      expect((await own(one.code)).action).toMatchObject({ isPublic: true });
      await expect(becomeAction(store, house.lead, one.id, one.version + 1, becoming, NOW)).rejects.toMatchObject({ code: 'is-action' });
    });

    it('or joins one that is there; of another town it leaves nothing behind', async () => {
      const neighbour = await houseIn(store, NEIGHBOUR);
      const both = memberActor({ id: house.lead.id, name: 'Alix', roles: ['facilitator'], territories: [TOWN, NEIGHBOUR] }, null);
      const one = await shown(house, 'Un abri à vélos');
      const there = await addAction(store, neighbour.lead, neighbour.plan, { title: 'Là-bas' }, [], NOW);
      for (const becoming of [
        { kind: 'known', action: there.id },
        { kind: 'new', plan: neighbour.plan, title: 'Un abri', purpose: '' },
      ] as const)
        await expect(becomeAction(store, both, one.id, one.version, becoming, NOW)).rejects.toMatchObject({ code: 'other-plan' });
      expect(await store.db.selectFrom('plan_action').select('title').execute()).toEqual([{ title: 'Là-bas' }]);
      const here = await addAction(store, house.lead, house.plan, { title: 'Ici' }, [], NOW);
      expect(await becomeAction(store, house.lead, one.id, one.version, { kind: 'known', action: here.id }, NOW)).toEqual({
        action: here.id,
        number: 1,
      });
    });

    it('or is answered', async () => {
      const one = await shown(house, 'Un abri à vélos');
      await answerIdea(store, house.lead, one.id, one.version, { outcome: 'set-aside', said: 'La cour est classée.' }, NOW);
      expect(await own(one.code)).toMatchObject({ outcome: 'set-aside', answer: 'La cour est classée.' });
      await answerIdea(store, house.lead, one.id, one.version + 1, null, NOW);
      expect(await own(one.code)).toMatchObject({ outcome: null });
    });
  });

  it('shows comments once they were read, by a code and by name', async () => {
    const one = await shown(house, 'Une idée');
    const code = newIdeaCode();
    await commentIdea(store, house.key, { idea: one.id, said: 'Marc est contre.', code }, PASSER);
    await commentNamed(store, house.colleague, one.id, 'Je suis pour.', NOW);
    const [card] = (await ledIdeas(store, house.lead, house.box, 'shown', ALL)).ideas;
    expect(card!.waitingComments).toHaveLength(2);
    for (const { id, version, by } of card!.waitingComments)
      await settleComment(
        store,
        house.lead,
        id,
        version,
        by === null ? { kind: 'give-back', reason: 'Sans nom, s’il vous plaît.' } : { kind: 'show' },
        NOW,
      );
    expect((await ideaPage(store, house.key, one.id, PASSER)).idea.comments_shown).toMatchObject([
      { said: 'Je suis pour.', by: 'Nadia Benali' },
    ]);
    expect(await followed(store, code, PASSER)).toMatchObject({
      what: 'comment',
      state: 'given-back',
      reason: 'Sans nom, s’il vous plaît.',
      to: 'Une idée',
    });
    await rewordComment(store, code, 1, 'Certains sont contre.', PASSER);
    expect(await followed(store, code, PASSER)).toMatchObject({ state: 'waiting', said: 'Certains sont contre.' });
  });

  it('lets one write in one’s own name, and see one’s own', async () => {
    const id = await giveNamedIdea(store, house.colleague, house.box, { kind: 'problem', title: 'Le chauffage', said: '' }, NOW);
    await settleIdea(store, house.lead, id, 0, { kind: 'show' }, NOW);
    expect((await boxPage(store, house.key, ALL, PASSER)).ideas).toMatchObject([{ by: 'Nadia Benali' }]);
    expect(await ownIdeas(store, house.colleague)).toMatchObject({ boxes: [{ territory: TOWN }], ideas: [{ title: 'Le chauffage' }] });
    expect((await ownIdeas(store, house.lead)).ideas).toEqual([]);
  });

  it('has two who lead told of each other, and nothing lost', async () => {
    const one = await written(house, 'Une idée');
    const other = await member(store, 'Bo', 'facilitator', TOWN);
    const both = await Promise.allSettled([
      settleIdea(store, house.lead, one.id, 0, { kind: 'show' }, NOW),
      settleIdea(store, other, one.id, 0, { kind: 'refuse', reason: 'Non.' }, NOW),
    ]);
    expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(both.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { code: 'changed' } });
  });

  it('gives out what is shown, and nothing of who is not named', async () => {
    const one = await shown(house, '=HYPERLINK("https://x.example")', 'Une idée, "avec" des guillemets');
    await written(house, 'Elle attend');
    const exported = await exportIdeas(store, house.lead, house.box, NOW);
    expect(exported.ideas.map(({ id }) => id)).toEqual([one.id]);
    const csv = ideasAsCsv(exported);
    expect(csv).toContain(`,"'=HYPERLINK(""https://x.example"")",`);
    expect(csv + JSON.stringify(exported)).not.toMatch(/Elle attend|code|hash/);
  });

  it('forgets words that were not shown, and mixes rows', async () => {
    const [kept, gone] = [await shown(house, 'Montrée'), await written(house, 'Refusée')];
    await settle(gone, { kind: 'refuse', reason: 'Non.' });
    await commentIdea(store, house.key, { idea: kept.id, said: 'Oui.', code: newIdeaCode() }, PASSER);
    await expect(keepIdeas(store, house.lead, NOW)).rejects.toBeInstanceOf(ActRefusal);
    expect(await keepIdeas(store, IDEA_KEEPER, later(90))).toEqual({ mixed: 1, forgotten: [] });
    expect(await keepIdeas(store, TERMINAL, later(91))).toEqual({ mixed: 1, forgotten: [house.box] });
    expect(await keepIdeas(store, TERMINAL, later(91))).toEqual({ mixed: 0, forgotten: [] });
    await expect(followed(store, gone.code, PASSER)).rejects.toMatchObject({ code: 'code-unknown' });
    expect(await own(kept.code)).toMatchObject({ title: 'Montrée' });
    // All rows are of one transaction, in the order of their numbers.
    await Promise.all(['Un', 'Deux', 'Trois', 'Quatre'].map((title) => written(house, title)));
    await keepIdeas(store, IDEA_KEEPER, later(92));
    const { rows } = await store.executeSql('select id::text, xmin::text as by, given_on from idea where settled_on is null order by ctid');
    const written_ = rows as { id: string; by: string }[];
    expect(new Set(written_.map(({ by }) => by)).size).toBe(1);
    expect(written_.map(({ id }) => id)).toEqual(written_.map(({ id }) => id).toSorted());
  });

  describe('is nobody else’s', () => {
    it('whatever a lead of another town gives as a number', async () => {
      const neighbour = await houseIn(store, NEIGHBOUR);
      const [here, there] = [await shown(house, 'Ici'), await shown(neighbour, 'Là-bas')];
      const waiting = await written(house, 'Elle attend');
      await commentIdea(store, house.key, { idea: here.id, said: 'Oui.', code: newIdeaCode() }, PASSER);
      const comment = (await ledIdeas(store, house.lead, house.box, 'shown', ALL)).ideas[0]!.waitingComments[0]!.id;
      const { lead, colleague } = neighbour;
      const both = memberActor({ id: lead.id, name: 'Deux', roles: ['facilitator'], territories: [TOWN, NEIGHBOUR] }, null);
      const action = await addAction(store, lead, neighbour.plan, { title: 'Là-bas' }, [], NOW);
      const before = await snapshot(store);
      const show = { kind: 'show' } as const;
      const becoming = (plan: number) => ({ kind: 'new', plan, title: 'Une', purpose: '' }) as const;
      const table: readonly (readonly [string, () => Promise<unknown>])[] = [
        ['box: change', () => changeBox(store, lead, house.box, { name: 'À nous', keepDays: 0 }, NOW)],
        ['box: renew', () => renewBox(store, lead, house.box, NOW)],
        ['box: close', () => closeBox(store, lead, house.box, NOW)],
        ['box: reopen', () => reopenBox(store, lead, house.box, NOW)],
        ['box: open for them', () => openBox(store, lead, { territory: TOWN, name: 'À nous' }, NOW)],
        ['box: read', () => ledBoxOf(store, lead, house.box)],
        ['box: what waits', () => ledIdeas(store, lead, house.box, 'waiting', ALL)],
        ['box: export', () => exportIdeas(store, lead, house.box, NOW)],
        ['box: write by name', () => giveNamedIdea(store, colleague, house.box, { kind: 'idea', title: 'Une', said: '' }, NOW)],
        ['idea: show', () => settleIdea(store, lead, waiting.id, 0, show, NOW)],
        ['idea: answer', () => answerIdea(store, lead, here.id, here.version, { outcome: 'done', said: 'Fait.' }, NOW)],
        ['idea: read through one’s own box', () => ledIdea(store, lead, neighbour.box, waiting.id).then(refuseNull)],
        ['idea: read by one’s own address', () => ideaPage(store, neighbour.key, here.id, PASSER)],
        [
          'idea: support by one’s own address',
          () => supportIdea(store, neighbour.key, { idea: here.id, code: newIdeaCode(), on: true }, PASSER),
        ],
        ['idea: support by account', () => supportNamed(store, colleague, here.id, true)],
        [
          'idea: comment by one’s own address',
          () => commentIdea(store, neighbour.key, { idea: here.id, said: 'Oui.', code: newIdeaCode() }, PASSER),
        ],
        ['idea: comment by account', () => commentNamed(store, colleague, here.id, 'Oui.', NOW)],
        [
          'idea: reword by account',
          () =>
            rewordIdea(store, { kind: 'account', actor: colleague, idea: waiting.id, now: NOW }, 0, {
              kind: 'idea',
              title: 'Une',
              said: '',
            }),
        ],
        ['idea: reword by another code', () => rewordIdea(store, byCode(there.code), 1, { kind: 'idea', title: 'Une', said: '' })],
        ['comment: show', () => settleComment(store, lead, comment, 0, show, NOW)],
        ['merge: theirs into ours', () => mergeIdea(store, lead, here.id, here.version, there.id, NOW)],
        ['merge: ours into theirs', () => mergeIdea(store, lead, there.id, there.version, here.id, NOW)],
        ['merge: across, by who leads both', () => mergeIdea(store, both, there.id, there.version, here.id, NOW)],
        ['merge: into what waits', () => mergeIdea(store, house.lead, here.id, here.version, waiting.id, NOW)],
        ['merge: into itself', () => mergeIdea(store, house.lead, here.id, here.version, here.id, NOW)],
        ['unmerge', () => unmergeIdea(store, lead, here.id, here.version, NOW)],
        ['action: of their idea', () => becomeAction(store, lead, here.id, here.version, becoming(neighbour.plan), NOW)],
        ['action: in a plan of theirs', () => becomeAction(store, house.lead, here.id, here.version, becoming(neighbour.plan), NOW)],
        ['action: theirs', () => becomeAction(store, house.lead, here.id, here.version, { kind: 'known', action: action.id }, NOW)],
        ['action: no number', () => becomeAction(store, house.lead, here.id, here.version, { kind: 'known', action: 2 ** 40 }, NOW)],
        ['no idea', () => settleIdea(store, lead, 'x', 0, show, NOW)],
        ['a colleague: read', () => ledBoxOf(store, house.colleague, house.box)],
        ['a colleague: show', () => settleIdea(store, house.colleague, waiting.id, 0, show, NOW)],
        ['a colleague: action', () => becomeAction(store, house.colleague, here.id, here.version, becoming(house.plan), NOW)],
      ];
      for (const [what, work] of table) {
        const refused = await work().then(
          () => null,
          (thrown: Error) => thrown.name,
        );
        expect([what, refused]).toEqual([what, expect.stringMatching(/^(?:Act|Idea|Plan)Refusal$/)]);
      }
      expect(await snapshot(store)).toEqual(before);
    });
  });
});

function refuseNull(found: unknown): void {
  if (found === null) throw Object.assign(new Error('There is no such idea.'), { name: 'IdeaRefusal' });
}

async function snapshot({ db }: Store): Promise<unknown> {
  const tables = ['idea_box', 'idea', 'idea_apart', 'idea_support', 'idea_comment', 'plan_action', 'act_log'] as const;
  return Promise.all(
    tables.map((table) =>
      db
        .selectFrom(table)
        .selectAll()
        .orderBy('id' as never)
        .execute()
        .catch(() => db.selectFrom(table).selectAll().execute()),
    ),
  );
}
