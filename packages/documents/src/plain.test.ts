import { describe, expect, it } from 'vitest';
import type { DocumentReading } from './document.ts';
import { readDocument } from './read.ts';

async function reading(text: string | Uint8Array, name = 'programme.txt'): Promise<DocumentReading> {
  const result = await readDocument(typeof text === 'string' ? new TextEncoder().encode(text) : text, { name });
  if (result.kind !== 'document') throw new Error(`${result.because}: ${result.detail}`);
  return result.document;
}

async function lines(text: string, name?: string): Promise<string[]> {
  return (await reading(text, name)).blocks.map((block) => `${block.kind}${block.level || ''} ${block.text}`);
}

describe('a plain text', () => {
  it('has rows where bars or tabs part lines, and none where one line holds a bar', async () => {
    expect(await lines('Sujet | Demain\n--- | ---\nÉcole | Dix tablettes\n\nVoilà.')).toEqual([
      'cell6 Sujet',
      'cell Demain',
      'cell6 École',
      'cell Dix tablettes',
      'text Voilà.',
    ]);
    expect(await lines('2027\tLa fibre\n2028\tUne halle')).toEqual(['cell6 2027', 'cell La fibre', 'cell6 2028', 'cell Une halle']);
    expect(await lines('Lavoir | four, et le reste suivra.')).toEqual(['text Lavoir | four, et le reste suivra.']);
  });

  it('joins lines that were wrapped, and makes words whole', async () => {
    const text = [
      'Nous ouvrirons les données publiques de la commune et nous refon-',
      'drons son site, afin que chacune et chacun puisse faire ses démar-',
      'ches en ligne sans renoncer au guichet ni au rendez-vous avec une',
      'personne.',
      '',
      'La fibre suivra.',
    ].join('\n');
    expect(await lines(text)).toEqual([
      'text Nous ouvrirons les données publiques de la commune et nous refondrons son site, afin que chacune et chacun puisse faire ses démarches en ligne sans renoncer au guichet ni au rendez-vous avec une personne.',
      'text La fibre suivra.',
    ]);
  });

  it('knows titles in capitals, underlined, numbered and alone, and items', async () => {
    const text =
      'VALBOURG DEMAIN\n\nNos idées\n=========\n\n1. Le numérique\n\nDu texte, enfin.\n\n- le wifi\n• la fibre,\n  partout\n✓ les écoles\n* les bancs\n\nUne ville ouverte\n\nFin.';
    expect(await lines(text)).toEqual([
      'heading2 VALBOURG DEMAIN',
      'heading1 Nos idées',
      'heading3 1. Le numérique',
      'text Du texte, enfin.',
      'item le wifi',
      'item la fibre, partout',
      'item les écoles',
      'item les bancs',
      'heading3 Une ville ouverte',
      'text Fin.',
    ]);
  });

  it('takes each line for itself where somebody writes without capitals', async () => {
    const text =
      'ensemble pour le bourg\n\nl ecole reste ouverte, c est promis\nun tableau dans la classe des grands\nle wifi a la salle des fetes\npour les papiers, une permanence le lundi avec un ordinateur et quelqu un qui sait s en servir\n\npas de hausse des taxes';
    expect((await lines(text)).slice(1, 4)).toEqual([
      'text l ecole reste ouverte, c est promis',
      'text un tableau dans la classe des grands',
      'text le wifi a la salle des fetes',
    ]);
  });

  it('turns the page at a form feed, and keeps a sentence that goes on there whole', async () => {
    const { pages, blocks, sentences } = await reading('Un premier paragraphe. Nous voulons que la\n\fville avance.\n\fFin.\n\f');
    expect(pages.map((page) => page.number)).toEqual([1, 2, 3]);
    expect(blocks.map(({ page, text }) => [page, text])).toEqual([
      [1, 'Un premier paragraphe. Nous voulons que la ville avance.'],
      [3, 'Fin.'],
    ]);
    expect(sentences.map((sentence) => sentence.text)).toEqual(['Un premier paragraphe.', 'Nous voulons que la ville avance.', 'Fin.']);
  });

  it('is decoded by what its bytes prove', async () => {
    const latin = Uint8Array.from('La mairie est prête à écouter.', (mark) => mark.charCodeAt(0));
    expect((await reading(latin)).blocks[0]?.text).toBe('La mairie est prête à écouter.');
    const wide = new Uint8Array([
      0xff,
      0xfe,
      ...[...'Été numérique'].flatMap((mark) => [mark.charCodeAt(0) & 255, mark.charCodeAt(0) >> 8]),
    ]);
    expect((await reading(wide)).blocks[0]?.text).toBe('Été numérique');
  });
});

describe('a Markdown text', () => {
  it('has the headings that it marks, and no others', async () => {
    const text = '# Valbourg\n\n## Écoles\n\nUn tableau dans chaque classe\n\n## Santé\n\nOuvrir une maison de santé près de la gare\n';
    expect(await lines(text, 'programme.md')).toEqual([
      'heading1 Valbourg',
      'heading2 Écoles',
      'text Un tableau dans chaque classe',
      'heading2 Santé',
      'text Ouvrir une maison de santé près de la gare',
    ]);
  });

  it('is read without its marks', async () => {
    const text =
      '---\ntitle: "Valbourg demain"\nyear: 2026\n---\n# Notre **programme**\n\nUn [guichet](https://ville.example/a_b) *numérique* et `libre`.\n\n## Écoles\n\n- des **tablettes**\n1. le wifi\n\n> Une citation\n> qui dure.\n\n| Mesure | Coût |\n|---|---:|\n| Fibre | 2 M€ |\n';
    const document = await reading(text, 'programme.md');
    expect(document.title).toBe('Valbourg demain');
    expect(document.blocks.map((block) => `${block.kind}${block.level || ''} ${block.text}`)).toEqual([
      'heading1 Notre programme',
      'text Un guichet numérique et libre.',
      'heading2 Écoles',
      'item des tablettes',
      'item 1. le wifi',
      'text Une citation qui dure.',
      'cell6 Mesure',
      'cell Coût',
      'cell6 Fibre',
      'cell 2 M€',
    ]);
  });

  it('keeps what stands between rules when that is prose', async () => {
    expect(await lines('---\nNous sommes des habitants.\nNous voulons mieux.\n---\n\nFin.', 'a.md')).toContain('text Fin.');
    expect((await lines('---\nNous sommes des habitants.\nNous voulons mieux.\n---\n\nFin.', 'a.md')).join(' ')).toContain(
      'Nous sommes des habitants.',
    );
  });
});
