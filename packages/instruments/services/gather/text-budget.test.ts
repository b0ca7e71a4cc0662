import { read } from '@beffroi/reading';
import { charactersOf, TEXT_BUDGET, TextBudget } from '@beffroi/walks';
import { describe, expect, it } from 'vitest';
import { wordyPage } from '../test/hostile-pages.ts';
import { page } from '../test/town.ts';

function readingOf(html: string) {
  const result = read(Buffer.from(html), { url: 'https://www.rivebelle.fr/', contentType: 'text/html; charset=utf-8' });
  if (result.kind !== 'reading') throw new Error(result.detail);
  return result.reading;
}

const SMALL = readingOf(page('Cantine', '<p>Inscription en mairie.</p>'));

describe('the text budget', () => {
  it('counts what rules walk: words, links with their addresses, fields with their options, frames', () => {
    const with_ = (html: string): number => charactersOf(readingOf(page('Cantine', html))) - charactersOf(readingOf(page('Cantine', '')));
    expect(with_('<p>Inscription</p>')).toBe('Inscription'.length);
    // The words of a link stand in its block too.
    expect(with_('<a href="/a">Ici</a>')).toBe(2 * 'Ici'.length + 'https://www.rivebelle.fr/a'.length);
    expect(with_('<form><select name="jour"><option>Lundi<option>Mardi</select></form>')).toBeGreaterThanOrEqual('jourLundiMardi'.length);
    expect(with_('<iframe title="Plan" src="https://a.fr/"></iframe>')).toBe('Planhttps://a.fr/'.length);
  });

  it('leaves out a page that has too much, and goes on', () => {
    const budget = new TextBudget();
    expect(budget.take(readingOf(wordyPage('Cantine', TEXT_BUDGET.page + 100_000)))?.detail).toMatch(/the page has more than 500000/);
    expect(budget.take(SMALL)).toBeNull();
    expect(budget.used).toBe(charactersOf(SMALL));
  });

  it('ends with the page that does not fit any more, and stays ended where another goes on with what was used', () => {
    const large = readingOf(wordyPage('Cantine', 450_000));
    const budget = new TextBudget();
    let taken = 0;
    while (budget.take(large) === null) taken++;
    expect(taken).toBe(Math.floor(TEXT_BUDGET.town / charactersOf(large)));
    expect(budget.over?.obstacle).toBe('unreadable');
    expect(new TextBudget(budget.used).take(SMALL)?.detail).toMatch(/the pages before it have more than 10000000/);
  });
});
