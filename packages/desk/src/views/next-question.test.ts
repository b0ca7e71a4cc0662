import { conversationById, emptyMessage } from '@beffroi/store';
import { eachEngineAtLength } from '@beffroi/store/testing';
import { expect, it } from 'vitest';
import { hours, NOW, saidTo, townIn } from '../../test/town.ts';
import { closeConversation, deskChannels, nextQuestion, startWriting } from '../index.ts';

eachEngineAtLength('postgres', 'the question after this one', (engine) => {
  it('is of who has waited longest; nobody is led into hostile words, nor to where a colleague writes', async () => {
    const store = await engine.open();
    const [town, other] = [await townIn(store), await townIn(store, 'mediatheque', '29019')];
    await saidTo(other, 'Zoé', 'Vous ouvrez demain ?', { at: hours(-9) });
    await saidTo(town, 'Rage', 'Tous des nuls !', { at: hours(-5), hostile: 'insult' });
    const [first, second, third] = [
      await saidTo(town, 'Léa', 'Une place en crèche ?', { at: hours(-4) }),
      await saidTo(town, 'Paul', 'La piscine ?', { at: hours(-3) }),
      await saidTo(town, 'Ana', 'Le marché ?', { at: hours(-2) }),
    ];
    // Who deleted what they asked is answered by nobody, and waits no more; who deleted one message of two does.
    const [left, half] = [
      await saidTo(town, 'Max', 'Oubliez ça.', { at: hours(-8) }),
      await saidTo(town, 'Ida', 'Et la patinoire ?', { at: hours(-1), root: 'patinoire' }),
    ];
    await saidTo(town, 'Ida', 'Elle ouvre quand ?', { at: hours(-1), root: 'patinoire' });
    for (const gone of ['Max-Oubliez ça.', 'Ida-Et la patinoire ?']) await emptyMessage(store.db, town.channel, gone, NOW);
    const states = await Promise.all([left, half].map(async (id) => (await conversationById(store.db, id))?.state));
    expect(states).toEqual(['closed', 'open']);
    const places = await deskChannels(store, town.sophie);
    const after = (beside: number) => nextQuestion(store, places, beside, NOW);
    expect([await after(third), await after(first)]).toEqual([first, second]);
    await startWriting(store, town.karim, first, NOW);
    expect(await after(third)).toBe(second);
    for (const conversation of [second, first]) await closeConversation(store, town.sophie, conversation, NOW);
    expect([await after(first), await after(third)]).toEqual([third, half]);
  });
});
