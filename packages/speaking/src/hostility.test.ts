import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readHostility } from './hostility.ts';

describe('a threat', () => {
  it.each([
    'Je vais te tuer',
    'on va vous buter, bande de lâches',
    'Je vais vous crever un par un',
    'Je vais tous vous égorger.',
    'on va te péter la gueule',
    'Je vais venir te casser les dents',
    'Tu vas crever',
    'Vous allez le payer cher !',
    'Vous allez le regretter.',
    'Je sais où tu habites.',
    'je sais où vont tes enfants le matin',
    'Vous méritez une balle',
    'J’espère que tu crèves',
    'Va te pendre',
    'Crève, connard',
    'Crevez tous',
    'Je t’attends à la sortie.',
    'fais gaffe à toi',
    'Je vais cramer votre mairie',
    'Je vais revenir avec un fusil',
    'Jvais te buter',
    'je te défonce',
    'On sait où tu habites',
    'T’es mort !',
    'Tu vas le payer.',
    'Une balle dans la tête !',
    'Il faut tous les pendre',
    'On va tous les crever',
    'Je te souhaite de crever',
    'kys',
    'On va vous retrouver.',
    'I’m going to kill you',
    'i know where you live',
    'You’re dead.',
    'JE VAIS TE TUER',
  ])('is seen in %j', (text) => {
    expect(readHostility(text).against).toBe('threat');
  });

  it('to somebody else is one too', () => {
    expect(readHostility('Je vais buter le maire')).toMatchObject({ against: 'threat', found: [{ target: 'somebody-else' }] });
    expect(readHostility('À mort les élus')).toMatchObject({ against: 'threat' });
  });

  it.each([
    'Je vais vous tuer de rire',
    'Vous allez mourir de rire au spectacle de samedi',
    'On va vous retrouver demain au marché',
    'On va vous planter des arbres rue Haute ?',
    'Je vais frapper à votre porte lundi',
    'Mon chat va mourir, où trouver un vétérinaire ?',
    'Mon voisin menace de me tuer, que faire ?',
    'Je crève de chaud dans la salle des fêtes',
    'J’ai la crève, puis-je décaler le rendez-vous ?',
    'Le timbre, vous allez le payer 86 €',
    'Vous allez le regretter si vous ne venez pas à la fête !',
    'Je vous attends à la sortie de l’école',
    'Je sais où vous êtes situés, merci',
    'Qui a tué la jument du parc ?',
    'Mes pneus sont crevés',
    'Ils ont été blessés à mort',
    'You’re dead right',
    'Vous allez le payer ?',
    'Il faut les tuer, ces moustiques',
    'Il faut les pendre avant Noël, ces guirlandes',
    'Ce chantier va nous tuer',
    'On va crever de chaud dans le bus',
    'Je vais vous attaquer en justice',
    'Je vais le signaler à la police',
    'Ils lui ont mis une balle dans la tête, dans le film',
    'Je vais pas vous tuer pour ça',
    'I’ll find you at the counter',
    'Je vais te donner un coup de main',
    'La murder party de la bibliothèque, c’est quand ?',
  ])('is not seen in %j', (text) => {
    expect(readHostility(text).found).toEqual([]);
  });
});

describe('an insult to who reads', () => {
  it.each([
    ['Connard', 'insult'],
    ['connnnaaaard', 'insult'],
    ['c0nnard', 'insult'],
    ['enc*lé', 'insult'],
    ['s4lope', 'insult'],
    ['c o n n a r d', 'insult'],
    ['con\u00adnard', 'insult'],
    ['соnnard', 'insult'],
    ['ta gueule', 'insult'],
    ['Vos gueules !', 'insult'],
    ['Espèce de clown', 'insult'],
    ['bande de gros cons', 'insult'],
    ['Vous êtes tous des ordures', 'insult'],
    ['t’es vraiment une conne', 'insult'],
    ['T’es con ou quoi', 'insult'],
    ['vous êtes des guignols', 'insult'],
    ['Va te faire foutre', 'insult'],
    ['Allez vous faire voir !', 'insult'],
    ['Ferme-la !', 'insult'],
    ['Ferme ta gueule', 'insult'],
    ['Allez bien vous faire foutre', 'insult'],
    ['Quel con !', 'insult'],
    ['Bouffon', 'insult'],
    ['tg !', 'insult'],
    ['You people are useless', 'rude'],
    ['Faites chier', 'rude'],
    ['Arrêtez vos conneries', 'rude'],
    ['Dégage.', 'insult'],
    ['pauvre con', 'insult'],
    ['fils de pute', 'insult'],
    ['Je vous emmerde', 'insult'],
    ['fuck you', 'insult'],
    ['You are such a moron', 'insult'],
    ['sale arabe', 'slur'],
    ['Retournez dans votre pays', 'slur'],
    ['sale PD', 'slur'],
    ['suce-moi', 'obscenity'],
    ['je vais t’enculer', 'obscenity'],
    ['vous êtes nuls', 'rude'],
    ['Vous êtes vraiment des incapables', 'rude'],
    ['Vous vous foutez de nous', 'rude'],
    ['Menteurs !', 'rude'],
  ])('is seen in %j: %s', (text, kind) => {
    const { against, found } = readHostility(text);
    expect(found.map(({ target }) => target)).toContain('agent');
    expect(against).toBe(kind);
  });

  it('is told with its words and their place', () => {
    const text = 'Bonjour, vous êtes des connards !';
    expect(readHostility(text).found).toEqual([{ kind: 'insult', target: 'agent', words: 'vous êtes des connards', start: 9, end: 31 }]);
  });

  it('is one too where it speaks of the agent by name', () => {
    expect(readHostility('Sophie est une conne', ['Sophie']).against).toBe('insult');
    expect(readHostility('Cette salope de Sophie', ['Sophie']).against).toBe('insult');
    expect(readHostility('Cet abruti d’agent Élise est un con', ['Elise', '']).against).toBe('insult');
    expect(readHostility('Bonjour Sophie, un connard bloque la rue', ['Sophie']).against).toBeNull();
  });

  it('among other words counts once, by the strongest', () => {
    const { found } = readHostility('Merde ! Je vais te tuer, sale conne.');
    expect(found.map(({ kind, words }) => [kind, words])).toEqual([
      ['rude', 'Merde'],
      ['threat', 'Je vais te tuer'],
      ['insult', 'sale conne'],
    ]);
  });
});

describe('rough words that attack nobody who reads', () => {
  it.each([
    ['Ce service de merde ne répond jamais', 'thing'],
    ['c’est de la merde votre site', 'thing'],
    ['Putain, encore fermé', 'thing'],
    ['Tas de merde devant l’école', 'thing'],
    ['Votre formulaire à la con ne marche pas', 'thing'],
    ['Ça fait chier d’attendre', 'thing'],
    ['C’est nul, la piscine est fermée', 'thing'],
    ['Un connard s’est garé sur le trottoir', 'somebody-else'],
    ['Les salauds qui ont brûlé le square', 'somebody-else'],
    ['Vos agents sont des bouffons', 'somebody-else'],
    ['Le maire est un con', 'somebody-else'],
    ['Quel con ce maire', 'somebody-else'],
    ['Le maire est un menteur', 'somebody-else'],
    ['Mon con de voisin fait du bruit', 'somebody-else'],
    ['Sophie est une conne', 'somebody-else'],
    ['On m’a traitée de connasse au guichet', 'quoted'],
    ['Il a crié « sale pute » devant la mairie', 'quoted'],
    ['Quelqu’un a tagué "connards" sur l’école', 'quoted'],
    ['Il m’a écrit « je vais te tuer »', 'quoted'],
  ])('in %j are about: %s', (text, target) => {
    const { found, against } = readHostility(text);
    expect(found.map((one) => one.target)).toEqual([target]);
    expect(against).toBeNull();
  });
});

describe('nothing hostile', () => {
  it.each([
    'Bonjour, comment contacter le conseil ?',
    'Concertation sur la constitution du conservatoire',
    'Le Dîner de cons, c’est bien samedi au théâtre ?',
    'J’habite rue de la Pute-y-Muse',
    'La ruelle des Salauds est bloquée',
    'Le collège de M. Connard organise une collecte',
    'Les clowns de la fête sont-ils payants ?',
    'Théâtre de Guignol dimanche',
    'Ramassage des ordures ménagères mardi',
    'Où jeter mes déchets ?',
    'Une tapette à souris',
    'Des parasites sur les platanes',
    'Je suis incapable de trouver le formulaire',
    'Le score est nul',
    'Les chiens sont-ils admis au parc ?',
    'Je suis bête, j’ai oublié ma pièce d’identité',
    'Vous n’êtes pas des idiots, expliquez-nous',
    'Attention aux voleurs au marché',
    'Dégagez la neige devant l’école',
    'Fermez la porte du gymnase, svp',
    'J’en ai ras le bol, trois mois d’attente !',
    'C’est une honte, trois mois pour un passeport',
    'Je suis furieuse et je porterai plainte',
    'Vamos con la familia a Brezan',
    'Village de Pussy, bonjour',
    'Bitche est jumelée avec Brezan ?',
    'La Conne déborde à hauteur du pont',
    'J’ai vu un rat dans la cour',
    'Merci pour tout, vous êtes formidables',
    'Vous êtes au courant des travaux ?',
    'Êtes-vous ouverts samedi ?',
    '@connard_officiel bonjour',
    'https://ville.example/connard',
    'Encore un retard du bus 4',
    'J’ai pédalé jusqu’à la mairie',
    'The bus stops at Connard St, right?',
    'Bonne journée ^PD',
    'Le bus repart. (^TG)',
    'Un tas d’ordures bloque la rue Haute',
    'Une espèce de cafard envahit mon immeuble',
    'Une bande de chiens errants au stade',
    'Odeur de fumier route de Vallon',
    'Le gaz qui se dégage.',
    'Une yourte mongole au parc',
    'Je suis abruti de fatigue',
    'Il reste du pain bâtard à l’épicerie',
    'On va mettre le feu à la piste samedi',
    'Je sais où vous travaillez, je passe déposer le dossier',
    'Mon rendez-vous des chiens guides est annulé',
    'La morue à la portugaise, marché samedi',
    'Je me suis trompée, quelle idiote je suis',
    '',
  ])('is in %j', (text) => {
    expect(readHostility(text).found).toEqual([]);
  });
});

describe('any text', () => {
  it('is read, and what is found stands where it is said to', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc
            .array(fc.constantFrom('vous', 'êtes', 'des', 'cons', '!', '«', '»', 'je vais', 'te', 'tuer', '*', '@a'))
            .map((all) => all.join(' ')),
        ),
        (text) => {
          for (const { words, start, end } of readHostility(text).found) expect(text.slice(start, end)).toBe(words);
        },
      ),
    );
  });

  it('is read at once, however hostile', () => {
    for (const text of [
      'vous etes '.repeat(3000),
      'a '.repeat(50_000),
      '*'.repeat(50_000),
      'con '.repeat(9000),
      'je vais te '.repeat(3000),
    ])
      expect(readHostility(text).found.length).toBeLessThan(10_000);
  });
});
