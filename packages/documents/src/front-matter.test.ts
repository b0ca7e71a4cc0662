import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withoutFrontMatter } from './front-matter.ts';

describe('the block of settings before a page', () => {
  it('goes, and its title stays', () => {
    expect(withoutFrontMatter('---\ntitle: "Notre projet"\nlayout: page\nimage: /img/a.png\n---\nDu texte.')).toEqual({
      title: 'Notre projet',
      text: 'Du texte.',
    });
  });

  it('gives its blocks of text, without their margin', () => {
    const { text } = withoutFrontMatter(
      '---\ntitle: Projet\nsections:\n- type: features\n  list:\n  - title: Énergie\n    content: |-\n      * Isoler les écoles.\n      * Baisser les lampes.\n    image: "/a.svg"\n---\n',
    );
    expect(text.trim()).toBe('### Énergie\n\n* Isoler les écoles.\n* Baisser les lampes.');
  });

  it('gives sentences behind a key, and no addresses, tags or switches', () => {
    const { text } = withoutFrontMatter(
      "---\nurl: https://exemple.fr/une/page\ntags: [a, b, c, d, e]\nbg: gray\nsubtitle: 'Une ville où l''on vit bien\n  toute l’année'\n---\n",
    );
    expect(text.trim()).toBe("Une ville où l'on vit bien toute l’année");
  });

  it('gives items of a list that are sentences', () => {
    expect(withoutFrontMatter('---\nmesures:\n  - Planter cent arbres au bourg\n  - court\n---\n').text.trim()).toBe(
      '- Planter cent arbres au bourg',
    );
  });

  it.each([
    'Un texte simple.',
    '---\nUn paragraphe entre deux filets, sans rien d’autre.\n---\nSuite.',
    '---\ntitle: jamais fermé',
    '----\ntitle: x\n---\n',
  ])('leaves a text that has none: %j', (source) => {
    expect(withoutFrontMatter(source).text).toBe(source);
  });

  it('takes any text at all, and loses nothing behind the block', () => {
    const line = fc.constantFrom(
      'title: Une chose',
      '  content: |',
      '    un texte de plusieurs mots',
      '- item de la liste ici',
      '',
      '---',
      '# x',
      'a: b',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(line, fc.string({ maxLength: 40 })), { maxLength: 20 }), (lines) => {
        const { text } = withoutFrontMatter(`---\n${lines.join('\n')}\n---\nLa fin du texte.`);
        expect(text.endsWith('La fin du texte.')).toBe(true);
      }),
    );
  });
});
