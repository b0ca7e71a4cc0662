import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { line, madePdf } from '../../test/made-pdf.ts';
import type { DocumentReading, Recognise } from '../document.ts';
import { type AboutDocument, readDocument } from '../read.ts';

const sample = (name: string) => new Uint8Array(readFileSync(new URL(`../../test/samples/${name}`, import.meta.url)));

async function reading(bytes: Uint8Array, about: Partial<AboutDocument> = {}): Promise<DocumentReading> {
  const result = await readDocument(bytes, { name: 'programme.pdf', ...about });
  if (result.kind !== 'document') throw new Error(`${result.because}: ${result.detail}`);
  return result.document;
}

const told = ({ blocks }: DocumentReading) => blocks.map((block) => `${block.kind}${block.level || ''} ${block.text}`);

/** Lines one below the other from a place on. */
const column = (x: number, y: number, lines: readonly string[], step = 14) =>
  lines.map((text, i) => line(x, y - i * step, text)).join('\n');

/** Paragraphs for columns, none of which goes on in another. */
const PROSE = [
  [
    'La mairie ouvrira le samedi, et chacun',
    'pourra payer la cantine depuis chez lui,',
    'sans attendre la fin du mois comme il',
    'le fait depuis douze ans dans le bourg,',
    'avec son carnet et sa patience.',
  ],
  [
    'Nous planterons des tilleuls sur la place',
    'et nous rouvrirons le lavoir. Le car',
    'passera deux fois par jour, sauf pendant',
    'les mois de vacances, et la salle sera',
    'ouverte le dimanche matin.',
  ],
  [
    'Chaque hameau aura son local, tenu par',
    "des voisins, avec un poste et quelqu'un",
    'pour aider. On y viendra sans rendre',
    'de comptes, et les jeunes y seront',
    'accueillis le mercredi.',
  ],
  [
    'Les haies seront replantées par tous,',
    'et les chemins fauchés une fois par an.',
    'Un garde passera dans les bois chaque',
    'semaine, et dira sur un panneau ce',
    'que la tempête a laissé debout.',
  ],
];

describe('a PDF made with LaTeX, in two columns, without tags', () => {
  it('is read column by column, with whole words, headings, items and a note', async () => {
    const document = await reading(sample('columns.pdf'));
    expect(told(document)).toEqual([
      'heading1 Un programme pour la ville',
      'heading2 1 Le numérique pour tous',
      'text Nous voulons ouvrir un guichet numérique unique dans chaque quartier afin que les habitantes et les habitants trouvent une réponse. Les données publiques seront ouvertes avant la fin du mandat, sans exception, et la difficile transformation des administrations sera concertée efficacement.',
      'text Le rendez-vous en ligne sera proposé dès la première année du mandat ; les porte-à-porte continueront 1.',
      'item équiper chaque école de matériel reconditionné pour 200 000 euros ;',
      'item former cent agents.',
      'text Une mesure forte en gras dans le texte, afin de voir. Puis du texte.',
      'note 1. Voir notre bilan.',
      'text Deuxième colonne ici, l’administration électronique sera simplifiée et confiée à une équipe.',
      'running 1',
    ]);
  });

  it('says of each sentence where its lines stand', async () => {
    const { sentences, blocks } = await reading(sample('columns.pdf'));
    const sentence = sentences.find((each) => each.text.startsWith('Les données publiques'));
    expect(blocks[sentence!.block]?.heading).toBe(1);
    expect(sentence).toMatchObject({ page: 1, ordinal: 1 });
    const { x, y, width, height } = sentence!.box!;
    expect([x, width].map(Math.round)).toEqual([72, 220]);
    // Four of the six lines, from the second on.
    expect(Math.round(y)).toBe(269);
    expect(Math.round(height)).toBe(46);
  });
});

describe('a PDF that LibreOffice sets in three columns, without tags', () => {
  it('is read column by column, though its title and a box lie over two of them', async () => {
    const { blocks } = await reading(sample('office.pdf'));
    const source = readFileSync(new URL('../../test/samples/sources/office.fodt', import.meta.url), 'utf8');
    const section = source.slice(source.indexOf('<text:section'), source.indexOf('</text:section>'));
    const set = [...section.matchAll(/<text:[hp][^>]*>([^<]+)</gu)].map(([, text]) => text!);
    const read = blocks.map(({ text }) => text).join(' ');
    let at = 0;
    for (const text of set) {
      const next = read.indexOf(text, at);
      expect(next, text).toBeGreaterThanOrEqual(at);
      at = next + text.length;
    }
    expect(read.indexOf('Réunion publique')).toBeGreaterThan(at);
  });
});

describe('a PDF made with groff, in two columns over two pages', () => {
  it('keeps a sentence whole over the page, and what stands between apart', async () => {
    const document = await reading(sample('report.pdf'));
    const sentence = document.sentences.find((each) => each.text.startsWith('Les marchés seront allotis'));
    expect(sentence?.text).toBe(
      'Les marchés seront allotis afin que les petites entreprises puissent répondre, et leurs résultats seront rendus publics sous forme de données ouvertes.',
    );
    expect(sentence?.page).toBe(1);
    expect(document.sentences.at(-1)).toMatchObject({
      page: 2,
      text: 'Nous demanderons à nos fournisseurs de logiciels de garantir l’hébergement des données en France.',
    });
    const running = document.blocks.filter((block) => block.kind === 'running').map((block) => block.text);
    expect(running).toEqual(['- 1 -', 'Ensemble pour Valbourg', '-2-', 'Programme municipal', '- 2 -']);
    expect(document.sentences.some((each) => document.blocks[each.block]?.kind === 'running')).toBe(false);
  });
});

describe('a tagged PDF', () => {
  it('is believed: levels of headings, items, cells row by row', async () => {
    const document = await reading(sample('tagged.pdf'));
    expect(told(document).map((text) => text.slice(0, 32))).toEqual([
      'heading1 Cap sur Aubrac-les-Bain',
      'heading2 Une mairie à portée de ',
      'text La mairie ouvrira une appli',
      'text Nous publierons les comptes',
      'heading2 Des écoles d’aujourd’hu',
      'item 1. Renouveler les ordinateu',
      'item 2. Former les enseignantes ',
      'text Le marché du samedi gardera',
      'heading2 Le calendrier',
      'cell6 Mesure',
      'cell Année',
      'cell6 Application citoyenne',
      'cell 2027',
      'cell6 Fibre pour tous',
      'cell 2028',
    ]);
  });
});

describe('a leaflet across three panels', () => {
  it('is read panel by panel: letters set apart, a drop capital, a shadow, boxes, a list without bullets, a turned line', async () => {
    const document = await reading(sample('leaflet.pdf'));
    const texts = told(document);
    expect(texts.slice(0, 4)).toEqual([
      'heading3 NOTRE PROGRAMME',
      'heading1 VALBOURG DEMAIN',
      'text La ville que nous aimons mérite mieux que des promesses. Pendant six ans, nous avons écouté, arpenté les quartiers, rencontré les associations et préparé des réponses concrètes, chiffrées et responsables.',
      'heading2 Trois priorités',
    ]);
    expect(texts.slice(4, 8)).toEqual([
      'text Un guichet unique numérique',
      'text Des écoles équipées et connectées',
      'text Des données publiques ouvertes',
      'heading2 Le numérique pour tous',
    ]);
    expect(texts.filter((text) => text.startsWith('heading2')).map((text) => text.slice(9))).toEqual([
      'Trois priorités',
      'Le numérique pour tous',
      'Le saviez-vous ?',
      'Une ville qui protège',
      'Une ville qui respire',
    ]);
    expect(texts.at(-2)).toBe('text Contact : 01 99 00 12 34 – www.valbourg-demain.example');
    expect(texts.at(-1)).toBe('text Imprimé par nos soins – Ne pas jeter sur la voie publique');
    const turned = document.blocks.at(-1)!.box!;
    expect(turned.height).toBeGreaterThan(turned.width * 10);
  });
});

describe('an encrypted PDF', () => {
  it('is not read when it asks for a password, and read when only its owner has one', async () => {
    expect(await readDocument(sample('encrypted.pdf'), { name: 'a.pdf' })).toMatchObject({ kind: 'unreadable', because: 'encrypted' });
    expect(told(await reading(sample('owner-only.pdf')))).toEqual(told(await reading(sample('report.pdf'))));
  });
});

describe('a scanned PDF', () => {
  it('is “scanned” when nobody recognises its words', async () => {
    expect(await readDocument(sample('scanned.pdf'), { name: 'a.pdf' })).toMatchObject({ kind: 'unreadable', because: 'scanned' });
  });

  it('is read through who draws and recognises, page by page', async () => {
    const asked: number[] = [];
    const recognise: Recognise = async ({ page, scale }) => {
      asked.push(page);
      return ['La', 'fibre', 'pour', 'tous.'].map((text, i) => ({
        text,
        box: { x: 50 + i * 30 * scale, y: 100, width: 25, height: 9 },
        paragraph: 0,
        line: 0,
      }));
    };
    const document = await reading(sample('scanned.pdf'), {
      recognise,
      draw: async (_, page, size) => ({ page, ...size, scale: 1, png: new Uint8Array() }),
    });
    expect(asked).toEqual([1]);
    expect(document.pages).toEqual([{ number: 1, size: { width: 595, height: 842 }, state: 'picture-read' }]);
    expect(document.sentences.map(({ text, box }) => ({ text, box }))).toEqual([
      { text: 'La fibre pour tous.', box: { x: 50, y: 100, width: 115, height: 9 } },
    ]);
  });

  it('has words of its own under a photograph, once somebody has looked at it', async () => {
    const photograph = { entries: '/Subtype/Image/Width 1/Height 1/BitsPerComponent 8/ColorSpace/DeviceGray', data: '\x80' };
    const cover = `q 595 0 0 842 0 0 cm /X0 Do Q\n${line(72, 700, 'Valbourg demain')}`;
    const text = column(72, 700, ['Nous ouvrirons un guichet numerique dans chaque quartier,', 'et la cantine se paiera en ligne.']);
    const bytes = madePdf([cover, text], { objects: [photograph] });
    const states = async (about: Partial<AboutDocument>) => (await reading(bytes, about)).pages.map(({ state }) => state);
    expect(await states({})).toEqual(['picture', 'read']);
    const draw: AboutDocument['draw'] = async (_, page, size) => ({ page, ...size, scale: 1, png: new Uint8Array() });
    expect(await states({ draw, recognise: async () => [] })).toEqual(['read', 'read']);
    // Nobody could draw it: nobody looked.
    expect(await states({ draw: async () => null, recognise: async () => [] })).toEqual(['picture', 'read']);
    const bare = madePdf([cover.split('\n')[0]!, text], { objects: [photograph] });
    // A picture without any word, of its own or recognised, may be a scan that nobody can read.
    expect((await reading(bare, { draw, recognise: async () => [] })).pages.map(({ state }) => state)).toEqual(['picture', 'read']);
  });
});

/** Pages of prose, those of which a test says so in a font that has lost the names of its letters. */
const pagesOf = (of: number, isLost: (number: number) => boolean, lines = 30) =>
  Array.from({ length: of }, (_, i) => {
    const prose = Array.from({ length: lines }, (_, y) => `Mesure ${i + 1}.${y + 1} : nous ouvrirons les donnees publiques de la commune.`);
    return column(50, 780, prose, 20).replaceAll('/F1', isLost(i + 1) ? '/F3' : '/F1');
  });

describe('a PDF whose letters have lost their names', () => {
  it('is read on two pages of twenty-three, and says that it was not on the others', async () => {
    const { pages, sentences } = await reading(madePdf(pagesOf(23, (number) => number > 2)));
    expect(pages.map(({ state }) => state)).toEqual(['read', 'read', ...Array(21).fill('garbled')]);
    expect(new Set(sentences.map(({ page }) => page))).toEqual(new Set([1, 2]));
    expect(sentences).toHaveLength(60);
  });

  it('is “garbled” when nothing else is left of it', async () => {
    const all = madePdf(pagesOf(6, () => true));
    expect(await readDocument(all, { name: 'a.pdf' })).toMatchObject({
      kind: 'unreadable',
      because: 'garbled',
      detail: '6 of 6 pages have a text layer that is nonsense',
    });
  });

  it('is read through its pictures, where these show its words', async () => {
    const words = (letters: number) => async () => [
      { text: 'guichet '.repeat(letters / 8).trim(), box: { x: 50, y: 100, width: 400, height: 9 }, paragraph: 0, line: 0 },
    ];
    const draw: AboutDocument['draw'] = async (_, page, size) => ({ page, ...size, scale: 1, png: new Uint8Array() });
    const bytes = madePdf(pagesOf(2, (number) => number === 2, 10));
    const seen = await reading(bytes, { draw, recognise: words(400) });
    expect(seen.pages.map(({ state }) => state)).toEqual(['read', 'picture-read']);
    // A few words of a photograph are not the page.
    const little = await reading(bytes, { draw, recognise: words(16) });
    expect(little.pages.map(({ state }) => state)).toEqual(['read', 'garbled']);
    expect(little.sentences.map(({ text }) => text).join(' ')).not.toContain('guichet');
  });

  it('counts as read from a hundred characters a page on, most of its pages unread, and not under that', async () => {
    const words = (characters: number) =>
      'balidonura'
        .repeat(40)
        .slice(0, characters)
        .match(/.{1,50}/g)!;
    const four = (characters: number) => madePdf([column(50, 700, words(characters)), ...pagesOf(3, () => true)]);
    expect(await readDocument(four(399), { name: 'a.pdf' })).toMatchObject({ kind: 'unreadable', because: 'garbled' });
    expect((await reading(four(400))).pages.map(({ state }) => state)).toEqual(['read', 'garbled', 'garbled', 'garbled']);
    // Half of its pages are not most of them.
    const half = madePdf([line(50, 700, 'Un guichet.'), ...pagesOf(1, () => true)]);
    expect((await reading(half)).pages.map(({ state }) => state)).toEqual(['read', 'garbled']);
  });

  it('is told from a table of contents', async () => {
    const entries = Array.from({ length: 30 }, (_, i) => line(50, 780 - 20 * i, `Mesure ${i + 1} ${'.'.repeat(80)} ${i + 2}`));
    expect((await reading(madePdf([entries.join('\n')]))).pages.map(({ state }) => state)).toEqual(['read']);
  });
});

describe('a damaged PDF', () => {
  const bytes = madePdf(pagesOf(3, () => false, 8));
  const changed = (from: string, to: string) => {
    const text = Buffer.from(bytes).toString('latin1');
    expect(text).toContain(from);
    return Uint8Array.from(text.replace(from, to), (mark) => mark.charCodeAt(0));
  };

  it('has a broken page among those that can be read', async () => {
    const document = await reading(changed('14 0 obj\n<</Type/Page', '14 0 obj\n(damaged)%ge'));
    expect(document.pages.map(({ state, size }) => [state, size === null])).toEqual([
      ['read', false],
      ['read', false],
      ['broken', true],
    ]);
  });

  it('has a broken page where the engine passes over what it cannot unfold, and calls it blank', async () => {
    const packed = changed('13 0 obj\n<<', '13 0 obj\n<</Filter/FlateDecode');
    const text = Buffer.from(packed)
      .toString('latin1')
      .replace(/(13 0 obj\n[^>]*>>stream\n)../, '$1\x78\x9c');
    const document = await reading(Uint8Array.from(text, (mark) => mark.charCodeAt(0)));
    expect(document.pages.map(({ state }) => state)).toEqual(['read', 'broken', 'read']);
  });

  it('is told from one with a blank page', async () => {
    const [one = '', two = ''] = pagesOf(2, () => false, 8);
    expect((await reading(madePdf([one, '', two, 'q Q']))).pages.map(({ state }) => state)).toEqual(['read', 'read', 'read', 'read']);
  });
});

describe('what a PDF draws', () => {
  it('is read once when it is drawn twice, and not at all beyond the edge of the page', async () => {
    const bytes = madePdf([
      [
        line(72, 700, 'La fibre pour tous'),
        line(72.3, 700.2, 'La fibre pour tous'),
        line(72, 900, 'Note pour l’imprimeur'),
        line(700, 500, 'Caché'),
        line(72, 600, 'Elle est belle.'),
      ].join('\n'),
    ]);
    expect((await reading(bytes)).blocks.map((block) => block.text)).toEqual(['La fibre pour tous', 'Elle est belle.']);
  });

  it('has accents that were drawn over their letters, before or after them', async () => {
    const before = madePdf([line(72, 700, 'La mobilit\xb4e cr\xb4ee \xb4economique, fran\xb8caise, na\xa8ive.')]);
    expect((await reading(before)).blocks[0]?.text).toBe('La mobilité crée économique, française, naïve.');
    const after = madePdf([line(72, 700, 'La mobilite\xb4 des citoyens est assure\xb4.')]);
    expect((await reading(after)).blocks[0]?.text).toBe('La mobilité des citoyens est assuré.');
  });

  it('is turned as its reader turns it', async () => {
    const upright = madePdf([column(72, 700, ['Nous ouvrirons les données de la ville,', 'et nous raccorderons tous les hameaux.'])]);
    const sideways = madePdf([column(72, 700, ['Nous ouvrirons les données de la ville,', 'et nous raccorderons tous les hameaux.'])], {
      rotate: 90,
    });
    expect(told(await reading(sideways))).toEqual(told(await reading(upright)));
    const { blocks, pages } = await reading(sideways);
    expect(pages[0]?.size).toEqual({ width: 842, height: 595 });
    expect(blocks[0]!.box!.height).toBeGreaterThan(blocks[0]!.box!.width * 3);
  });

  it('begins with a capital several lines high', async () => {
    const bytes = madePdf([
      [
        line(72, 672, 'N', { size: 40 }),
        line(106, 690, 'ous voulons que la ville avance et que'),
        line(106, 676, 'chacun y trouve sa place, sans que les'),
        line(72, 662, 'distances comptent encore pour personne.'),
      ].join('\n'),
    ]);
    expect((await reading(bytes)).blocks.map((block) => block.text)).toEqual([
      'Nous voulons que la ville avance et que chacun y trouve sa place, sans que les distances comptent encore pour personne.',
    ]);
  });

  it('has headers and footers that come back, and numbers of pages', async () => {
    const page = (number: number) =>
      [
        line(72, 800, 'Ensemble pour Valbourg 2026'),
        column(72, 700, [`Une mesure nouvelle numéro ${number} pour la ville.`]),
        line(290, 30, `Page ${number} / 4`),
      ].join('\n');
    const { blocks } = await reading(madePdf([1, 2, 3, 4].map(page)));
    expect(blocks.filter((block) => block.kind === 'running')).toHaveLength(8);
    expect(blocks.filter((block) => block.kind !== 'running').map((block) => [block.page, block.text])).toEqual(
      [1, 2, 3, 4].map((number) => [number, `Une mesure nouvelle numéro ${number} pour la ville.`]),
    );
  });

  it('is read in three columns below a title that spans them', async () => {
    const words = (name: string) => [
      `La colonne ${name} commence ici`,
      'et se poursuit sur plusieurs',
      'lignes avant de se termi-',
      `ner. Fin de la ${name}.`,
    ];
    const bytes = madePdf([
      [
        line(72, 760, 'Un titre qui couvre toutes les colonnes', { size: 24 }),
        ...['une', 'deux', 'trois'].map((name, i) => column(50 + i * 170, 700, words(name))),
        line(60, 600, 'Un second titre au-dessous des colonnes', { size: 24 }),
        ...['quatre', 'cinq', 'six'].map((name, i) => column(50 + i * 170, 560, words(name))),
      ].join('\n'),
    ]);
    const document = await reading(bytes);
    const text = (name: string) =>
      `text La colonne ${name} commence ici et se poursuit sur plusieurs lignes avant de se terminer. Fin de la ${name}.`;
    expect(told(document)).toEqual([
      'heading1 Un titre qui couvre toutes les colonnes',
      text('une'),
      text('deux'),
      text('trois'),
      'heading1 Un second titre au-dessous des colonnes',
      text('quatre'),
      text('cinq'),
      text('six'),
    ]);
  });

  it('has asides between dashes, which are no items', async () => {
    const dash = '\x97';
    const bytes = madePdf([
      column(72, 700, [
        'Nous ouvrirons un guichet dans chaque quartier de la ville',
        `${dash} avec des conseillers formés, et sans rendez-vous ${dash} avant la`,
        'fin de la première année du mandat.',
      ]),
    ]);
    expect((await reading(bytes)).blocks.map((block) => block.kind)).toEqual(['text']);
    const list = madePdf([
      column(72, 700, ['Nous ouvrirons :', `${dash} un guichet dans chaque quartier,`, `${dash} une maison des associations.`]),
    ]);
    expect((await reading(list)).blocks.map((block) => block.kind)).toEqual(['text', 'item', 'item']);
  });

  it('has asides between the hyphens that people type for dashes, and those that go on in the next line', async () => {
    const typed = madePdf([
      column(72, 700, [
        "Ralentir partout où l'on marche, par la pose",
        '- selon les rues - de plateaux, de chicanes et de',
        'passages surélevés devant les écoles.',
      ]),
    ]);
    expect((await reading(typed)).blocks.map((block) => block.kind)).toEqual(['text']);
    const dash = '\x97';
    const later = madePdf([
      column(72, 700, [
        'Nous écrire : au 2, rue du Lavoir',
        `${dash} sur place tous les lundis matin`,
        `sans rendez-vous ${dash} ou au marché.`,
      ]),
    ]);
    expect((await reading(later)).blocks.map((block) => block.kind)).toEqual(['text']);
  });

  it('goes on behind a semicolon at the top of the next column', async () => {
    const bytes = madePdf([
      [
        column(60, 742, [
          'Nous aimons les fêtes de notre village et',
          "nos marchés, qui ont lieu toute l'année ici,",
          "et nos forains n'ont besoin de personne ;",
        ]),
        column(330, 742, [
          'ils ont besoin de place, de prises et',
          "d'un peu d'ombre devant la mairie, où",
          'nous planterons douze tilleuls.',
        ]),
      ].join('\n'),
    ]);
    expect((await reading(bytes)).sentences.map(({ text }) => text)).toEqual([
      "Nous aimons les fêtes de notre village et nos marchés, qui ont lieu toute l'année ici, et nos forains n'ont besoin de personne ; ils ont besoin de place, de prises et d'un peu d'ombre devant la mairie, où nous planterons douze tilleuls.",
    ]);
  });

  it('has items whole though the engine gives their first lines the size of their bullets', async () => {
    const item = (y: number, lines: readonly string[]) => [
      // One run: a large bullet, then letters drawn narrow.
      `BT /F1 15 Tf 1 0 0 1 60 ${y} Tm 73 Tz (\x95 ${lines[0]}) Tj 100 Tz ET`,
      ...lines.slice(1).map((text, i) => line(70, y - 12 * (i + 1), text)),
    ];
    const bytes = madePdf([
      [
        column(60, 780, Array(8).fill('Une phrase de la longueur usuelle, pour la taille usuelle.'), 12),
        item(640, ["S'appuyer sur les commissions, lieux", "d'échanges et de préparation des décisions."]),
        item(600, ['Rechercher toutes les aides.']),
      ]
        .flat()
        .join('\n'),
    ]);
    expect(told(await reading(bytes)).slice(-2)).toEqual([
      "item S'appuyer sur les commissions, lieux d'échanges et de préparation des décisions.",
      'item Rechercher toutes les aides.',
    ]);
  });

  it('has the letters of a dictionary apart from its entries', async () => {
    const bytes = madePdf([
      [
        line(72, 760, 'A', { size: 16 }),
        line(72, 742, 'Arbres', { size: 15 }),
        column(72, 720, ['Nous en planterons mille dans les cours des écoles,', 'et deux mille le long des routes.']),
        line(72, 680, 'B', { size: 16 }),
        line(72, 662, 'Bruit', { size: 15 }),
        column(72, 640, ["Nous l'entendrons mesurer."]),
      ].join('\n'),
    ]);
    expect(told(await reading(bytes))).toEqual([
      'heading1 A',
      'heading2 Arbres',
      'text Nous en planterons mille dans les cours des écoles, et deux mille le long des routes.',
      'heading1 B',
      'heading2 Bruit',
      "text Nous l'entendrons mesurer.",
    ]);
  });

  it('has titles that lean, over the text below them', async () => {
    const matrix = `${Math.cos(0.05)} ${Math.sin(0.05)} ${-Math.sin(0.05)} ${Math.cos(0.05)}`;
    const prose = (name: string) => [
      `Voici la ${name} mesure que nous prendrons`,
      'dès le premier mois de notre mandat, car',
      'personne ne peut plus attendre.',
    ];
    const bytes = madePdf([
      [
        column(72, 700, prose('première')),
        column(72, 580, prose('deuxième')),
        line(80, 730, "D'abord les écoles", { size: 22, matrix }),
        line(80, 610, 'Ensuite la fibre', { size: 22, matrix }),
      ].join('\n'),
    ]);
    const document = await reading(bytes);
    expect(told(document).map((text) => text.slice(0, 31))).toEqual([
      "heading1 D'abord les écoles",
      'text Voici la première mesure q'.slice(0, 31),
      'heading1 Ensuite la fibre',
      'text Voici la deuxième mesure q'.slice(0, 31),
    ]);
    expect(document.blocks[0]!.box!.y).toBeLessThan(document.blocks[1]!.box!.y);
  });

  it('has titles in capitals whose lines differ in size, as one', async () => {
    const bytes = madePdf([
      [
        line(72, 760, "J'OUVRIRAI UN GUICHET", { size: 16 }),
        line(72, 742, 'DANS CHACUN DE VOS', { size: 18 }),
        line(72, 720, 'QUARTIERS EN 2027', { size: 20 }),
        column(72, 680, ['Il sera tenu par des agents de la ville, et ouvert', 'le samedi matin.']),
        line(72, 600, 'NOTRE PROGRAMME', { size: 9 }),
        line(72, 574, 'VALBOURG DEMAIN', { size: 24 }),
      ].join('\n'),
    ]);
    expect(told(await reading(bytes)).filter((text) => text.startsWith('heading'))).toEqual([
      "heading2 J'OUVRIRAI UN GUICHET DANS CHACUN DE VOS QUARTIERS EN 2027",
      'heading3 NOTRE PROGRAMME',
      'heading1 VALBOURG DEMAIN',
    ]);
  });

  it('has a header on its only two pages, though a title says the same below it', async () => {
    const prose = (y: number) =>
      column(72, y, ['Nous ouvrirons un guichet dans la mairie, et nous', 'planterons des tilleuls sur la place du village.']);
    const bytes = madePdf([
      [line(250, 760, 'Valbourg demain', { size: 8 }), line(72, 738, 'Valbourg demain', { size: 20 }), prose(700)].join('\n'),
      [line(250, 760, 'Valbourg demain', { size: 8 }), prose(700)].join('\n'),
    ]);
    expect((await reading(bytes)).blocks.map(({ kind, page }) => [kind, page])).toEqual([
      ['heading', 1],
      ['text', 1],
      ['running', 1],
      ['text', 2],
      ['running', 2],
    ]);
  });

  it('has the printer’s imprint at the foot of its only page, which is no sentence', async () => {
    const bytes = madePdf([
      [
        column(72, 700, ['Nous ouvrirons un guichet.']),
        line(72, 40, 'Ne pas jeter sur la voie publique. Imprimerie du Lac', { size: 7 }),
      ].join('\n'),
    ]);
    expect(told(await reading(bytes))).toEqual([
      'text Nous ouvrirons un guichet.',
      'running Ne pas jeter sur la voie publique. Imprimerie du Lac',
    ]);
    const promise = madePdf([[column(72, 700, ['Nos rues.']), line(72, 40, 'Nous planterons des tilleuls.', { size: 11 })].join('\n')]);
    expect((await reading(promise)).sentences.map(({ text }) => text)).toContain('Nous planterons des tilleuls.');
  });

  it('is read column by column where both stand on the same base lines, however near they come', async () => {
    const left = [
      'La mairie ouvrira le samedi, et',
      'chacun pourra payer la cantine',
      'depuis chez lui, sans attendre',
      'la fin du mois comme il le fait',
      'depuis douze ans. La fibre sera',
      'posée dans chaque hameau avant',
      'la fin de notre mandat.',
    ];
    const right = [
      'Nous planterons des tilleuls sur',
      'la place et nous rouvrirons le',
      'lavoir. Le car passera deux fois',
      'par jour, même pendant les mois',
      'de vacances, et la bibliothèque',
      'sera ouverte le dimanche matin',
      'toute l’année.'.replace('’', "'"),
    ];
    // Lines of Helvetica at 11 points are some 150 wide: the gutter is as narrow as a letter.
    const bytes = madePdf([left.flatMap((words, i) => [line(72, 700 - i * 14, words), line(250, 700 - i * 14, right[i]!)]).join('\n')]);
    expect((await reading(bytes)).blocks.map(({ text }) => text)).toEqual([left.join(' '), right.join(' ')]);
  });

  it('has sentences side by side as columns, not as rows of a table', async () => {
    const left = ['Le car passera le dimanche.', 'La poste restera ouverte.', 'Un banc tous les cent pas.', 'Les haies seront replantées.'];
    const right = [
      'La fibre pour tous les hameaux.',
      'Un site de la mairie à jour.',
      'Des ateliers pour les aînés.',
      'Le conseil sera filmé et diffusé.',
    ];
    const bytes = madePdf([left.flatMap((words, i) => [line(72, 700 - i * 14, words), line(330, 700 - i * 14, right[i]!)]).join('\n')]);
    expect((await reading(bytes)).sentences.map(({ text }) => text)).toEqual([...left, ...right]);
  });

  it('has lists side by side as columns where each was drawn in one go, and as rows where they were drawn across', async () => {
    const left = ['Un banc tous les cent pas', 'Trois granges à restaurer', 'Une aide au ravalement', 'Le château nettoyé'];
    const right = ['Une station par les roseaux', 'Les comptes rendus en ligne', 'Le bois de la place', 'Un groupe de voisins'];
    const lists = madePdf([[column(72, 700, left), column(330, 700, right)].join('\n')]);
    const columns = await reading(lists);
    expect(columns.blocks.map(({ kind }) => kind)).not.toContain('cell');
    expect(columns.blocks.map(({ text }) => text).join(' ')).toBe([...left, ...right].join(' '));
    const rows = madePdf([left.flatMap((words, i) => [line(72, 700 - i * 14, words), line(330, 700 - i * 14, right[i]!)]).join('\n')]);
    expect((await reading(rows)).blocks.map(({ kind, text }) => [kind, text])).toEqual(
      left.flatMap((words, i) => [
        ['cell', words],
        ['cell', right[i]!],
      ]),
    );
  });

  it('is read band by band where a title between them is so short that it hides no gutter, whenever it was drawn', async () => {
    const [one, two, three, four] = PROSE;
    const titles = [line(60, 790, 'Vivre ici', { size: 20 }), line(60, 650, 'Agir ensemble', { size: 20 })];
    const bands = [column(60, 760, one!), column(320, 760, two!), column(60, 615, three!), column(320, 615, four!)];
    const expected = ['Vivre ici', one!.join(' '), two!.join(' '), 'Agir ensemble', three!.join(' '), four!.join(' ')];
    // In the order of people; titles first; the right column first; pieces in any order.
    for (const drawn of [
      [titles[0]!, bands[0]!, bands[1]!, titles[1]!, bands[2]!, bands[3]!],
      [...titles, ...bands],
      [...titles, bands[1]!, bands[0]!, bands[3]!, bands[2]!],
      [bands[3]!, bands[0]!, titles[1]!, bands[2]!, titles[0]!, bands[1]!],
    ])
      expect((await reading(madePdf([drawn.join('\n')]))).blocks.map(({ text }) => text)).toEqual(expected);
  });

  it('has a title within a column as a part of that column, whatever white stands beside it', async () => {
    const [one, two, three, four] = PROSE;
    const bytes = madePdf([
      [
        column(60, 760, one!),
        line(60, 650, 'Nos écoles', { size: 14 }),
        column(60, 630, two!),
        column(320, 760, three!),
        // A picture stands beside the title.
        column(320, 622, four!),
      ].join('\n'),
    ]);
    expect((await reading(bytes)).blocks.map(({ text }) => text)).toEqual([
      one!.join(' '),
      'Nos écoles',
      two!.join(' '),
      three!.join(' '),
      four!.join(' '),
    ]);
  });

  it('has what stands below the columns last, though it is as narrow as one of them and was drawn before them', async () => {
    const [one, two] = PROSE;
    const foot = line(60, 610, 'Nous ouvrirons un guichet le samedi matin.');
    const columns = [column(60, 760, one!), column(320, 760, two!)];
    for (const drawn of [
      [foot, ...columns],
      [...columns, foot],
      [columns[1]!, foot, columns[0]!],
    ])
      expect((await reading(madePdf([drawn.join('\n')]))).blocks.map(({ text }) => text)).toEqual([
        one!.join(' '),
        two!.join(' '),
        'Nous ouvrirons un guichet le samedi matin.',
      ]);
  });

  it('has a column whole beside a box that lies over the two others', async () => {
    const short = (words: readonly string[]) => words.map((text) => text.slice(0, 24).trim());
    const [one, two, three, four] = PROSE.map(short);
    const box = column(230, 560, [
      'Une boîte sur deux des trois colonnes, qui dit ceci',
      'de la commune et de ses places, en peu de mots.',
    ]);
    const bytes = madePdf([
      [box, column(60, 760, one!), column(60, 640, two!), column(230, 760, three!), column(400, 760, four!)].join('\n'),
    ]);
    const texts = (await reading(bytes)).blocks.map(({ text }) => text);
    expect(texts.slice(0, 2)).toEqual([one!.join(' '), two!.join(' ')]);
    expect(texts.join(' ')).toContain([...three!, ...four!].join(' '));
  });

  it('has lines of two and three words that were stretched to the width of their narrow column, one below the other', async () => {
    const bytes = madePdf([
      [
        line(72, 700, 'La mémoire des crues entrera'),
        ...['Recruter', 'partout', 'des']
          .map((word, i) => line(72, 686 - i * 14, word))
          .map((first, i) => `${first}\n${line([200.4, 186.3, 178.4][i]!, 686 - i * 14, ['une', 'ancien', 'policiers'][i]!)}`),
        line(72, 644, 'de la ville.'),
      ].join('\n'),
    ]);
    expect((await reading(bytes)).blocks.map((block) => block.text)).toEqual([
      'La mémoire des crues entrera Recruter une partout ancien des policiers de la ville.',
    ]);
  });

  it('has a whole sentence at the head of a page as a box, though a sentence goes on behind it, and a few words there as a header', async () => {
    const [one, two] = PROSE;
    const pages = (head: string) =>
      madePdf([column(72, 760, one!.slice(0, 4)), [line(72, 790, head), column(72, 760, one!.slice(4)), column(72, 700, two!)].join('\n')]);
    const box = 'Nous ouvrirons la mairie le samedi matin.';
    expect((await reading(pages(box))).sentences.map(({ text }) => text)).toContain(box);
    const headed = await reading(pages('Ensemble pour Valbourg'));
    expect(headed.blocks.find(({ text }) => text === 'Ensemble pour Valbourg')?.kind).toBe('running');
    expect(headed.sentences[0]?.text).toBe(one!.join(' '));
  });

  it('has a title of the next column apart from a line that ends beside it, as near as a word', async () => {
    const bytes = madePdf([
      [
        column(72, 714, ['Les haies et les chemins', 'La mémoire des crues entrera', 'dans le projet des écoles.']),
        line(226, 700, 'Logement', { size: 14, font: 'F2' }),
        column(226, 682, ['Nous rouvrirons les volets', 'de la place du marché.']),
      ].join('\n'),
    ]);
    expect((await reading(bytes)).blocks.map((block) => block.text)).toEqual([
      'Les haies et les chemins La mémoire des crues entrera dans le projet des écoles.',
      'Logement',
      'Nous rouvrirons les volets de la place du marché.',
    ]);
  });

  it('has words that were stretched to the width of their column', async () => {
    const bytes = madePdf([
      [
        line(72, 700, 'La mémoire des crues entrera'),
        line(72, 686, 'dans'),
        line(130, 686, 'le'),
        line(186, 686, 'projet'),
        column(72, 672, ['des ateliers de nos écoles.']),
      ].join('\n'),
    ]);
    expect((await reading(bytes)).blocks.map((block) => block.text)).toEqual([
      'La mémoire des crues entrera dans le projet des ateliers de nos écoles.',
    ]);
  });

  it('is a table where short cells stand in rows', async () => {
    const rows = [
      ['Mesure', 'Coût', 'Année'],
      ['Wifi public', '200 000 euros', '2027'],
      ['Fibre', '1 million', '2028'],
      ['Tablettes', '80 000 euros', '2026'],
    ];
    const bytes = madePdf([rows.flatMap((row, y) => row.map((cell, x) => line(72 + x * 150, 700 - y * 16, cell))).join('\n')]);
    expect(told(await reading(bytes))).toEqual(rows.flatMap((row) => row.map((cell, x) => `${x === 0 ? 'cell6' : 'cell'} ${cell}`)));
  });

  it('has headings in bold and in capitals of the usual size', async () => {
    const bytes = madePdf([
      [
        line(72, 760, 'LE CADRE DE VIE'),
        column(72, 735, ['Nous planterons dix mille arbres dans toutes les rues', 'de la ville avant la fin de notre mandat, avec vous.']),
        line(72, 695, 'Le numérique', { font: 'F2' }),
        column(72, 680, ['Nous ouvrirons un guichet numérique dans chacun des', 'quartiers de la ville, avec des conseillers formés.']),
      ].join('\n'),
    ]);
    const { blocks } = await reading(bytes);
    expect(blocks.map(({ kind, heading }) => [kind, heading])).toEqual([
      ['heading', -1],
      ['text', 0],
      ['heading', 0],
      ['text', 2],
    ]);
  });

  it('has the title of its own description, unless a program wrote it', async () => {
    const content = [line(72, 700, 'Du texte.')];
    expect((await reading(madePdf(content, { info: '/Title(Valbourg demain)' }))).title).toBe('Valbourg demain');
    expect((await reading(madePdf(content, { info: '/Title(Microsoft Word - prog_v3.docx)' }))).title).toBe('');
  });
});

describe('limits', () => {
  const page = line(72, 700, 'Une mesure pour la ville.');
  it.each([
    ['too many pages', { limits: { pages: 2 } }, 'too-long'],
    ['too many characters', { limits: { characters: 30 } }, 'too-large'],
    ['too many bytes', { limits: { bytes: 100 } }, 'too-large'],
    ['a signal that was given', { signal: AbortSignal.abort() }, 'too-long'],
  ] as const)('end the reading: %s', async (_, about, because) => {
    expect(await readDocument(madePdf([page, page, page]), { name: 'a.pdf', ...about })).toMatchObject({ kind: 'unreadable', because });
  });

  it('say that nothing is written on blank pages', async () => {
    expect(await readDocument(madePdf(['', '']), { name: 'a.pdf' })).toMatchObject({ kind: 'unreadable', because: 'no-text' });
  });
});
