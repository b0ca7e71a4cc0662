import { describe, expect, it } from 'vitest';
import { whoSpeaks } from './who-speaks.ts';

const said = (text: string, account: string): readonly [string | undefined, string | null] => {
  const found = whoSpeaks(text, text.startsWith('@'), account);
  return [found?.kind, found && text.slice(found.start, found.end)];
};

describe("an account's own name", () => {
  it.each([
    ['letters of all its words', 'The reading room is open again. BVR', 'Brindle Valley Railway', 'BVR'],
    ['letters alone', 'BVRL', 'Brindle Valley Road Library', 'BVRL'],
    ['letters without one of its words', 'Thanks for coming. QTC', 'Quernmoor Port & Town Council', 'QTC'],
    ['letters and a number', 'Trafic normal, merci ! TB4', 'Tram Bellerive ligne 4', 'TB4'],
    ['letters that are a word of it', '@lou_m Dossier transmis. SIVB', 'SIVB du Haut-Pré', 'SIVB'],
    ['the letters of an airport', 'Fog has cleared, flights resume. LVN', 'Aéroport de Lavignan', 'LVN'],
    ['a word of it, behind a closing', '@jo_w Kind regards, Quernmoor', 'Quernmoor Borough Council', 'Quernmoor'],
    ['the whole of it, without its town', 'L’Opéra de Valbrune', 'Opéra de Valbrune', 'L’Opéra de Valbrune'],
    ['a part of it and what it is in letters', 'Mind the ice. Brindle PC', 'Brindle-on-Sea Parish Council News', 'Brindle PC'],
    ['with a service behind it', 'Brindle Vale Buses Customer Services', 'Brindle Vale Buses', 'Brindle Vale Buses Customer Services'],
    ['with a service before it', 'Belle rentrée ! – Com’ UVL', 'Université de Valbrune-Lac', 'Com’ UVL'],
    ['those who work for it', 'Les livreurs du Petit Panier', 'Le Petit Panier de Valbrune', 'Les livreurs du Petit Panier'],
    ['those who work for it, in English', 'Cheers, the Brindle mob', 'Brindle Energy', 'the Brindle mob'],
    ['those from whom wishes come', 'Merry Christmas from all at QH', 'Quernmoor Homes', 'all at QH'],
    ['what looks like a first name', '@al_b Avec nos excuses. Gaz de Valbrune', 'Gaz de Valbrune', 'Gaz de Valbrune'],
    ['what looks like a character', 'Belles fêtes 🐣 Relais Coquelicot', 'Relais Coquelicot', 'Relais Coquelicot'],
    [
      'two parts of it',
      'Merci à tous. Service voirie, ville de Valbrune',
      'Service voirie de Valbrune',
      'Service voirie, ville de Valbrune',
    ],
  ])('is a team by %s', (_, text, account, words) => {
    expect(said(text, account)).toEqual(['team', words]);
  });

  it.each([
    ['a person whose account it is', 'I left the room. That is how it is done. Moira Tench', 'Cllr Moira Tench', 'full-name'],
    ['a function of it', 'Slow down near the school. Your Mayor', 'Mayor of Brindle', 'role'],
    ['a thing of it that speaks of itself', 'I am 90 years old and still wet. The Baths', 'Brindle Swimming Baths', 'persona'],
    ['where something is', 'Marché des potiers samedi. Valbrune', 'Ville de Valbrune', undefined],
    ['all who are asked to come', 'Tous à la médiathèque Valbrune', 'Médiathèque Valbrune', undefined],
    ['whose picture it is', '📷 J. A. / Côte de Brune Tourisme', 'Côte de Brune Tourisme', undefined],
    ['letters of nobody there', 'Ouvert samedi. XKW', 'Ville de Valbrune', 'initials'],
    ['what may be somebody who bears its name', '@al_b C’est corrigé. Bonne nuit. Rosalie', 'Rosalie Mobilités', 'first-name'],
    ['a person of it', '@al_b C’est corrigé. Léa de Valbrune', 'Gaz de Valbrune', 'first-name'],
  ])('is none where it is %s', (_, text, account, kind) => {
    expect(said(text, account)[0]).toBe(kind);
  });
});
