import { expect, test } from 'vitest';
import { impossibleAddress, isErrorPage, textsOf } from './soft404.ts';

const chrome = '<nav><a href="/">Accueil</a><a>Vie municipale</a><a>Démarches</a></nav><script>var x="<p>no</p>"</script>';
const texts = (title: string, content: string) =>
  textsOf(Buffer.from(`<title>${title}</title>${chrome}<main>${content}</main><footer>Mairie, 1 place</footer>`));
const error = texts('Erreur', '<h1>Oups</h1><p>La page /abc123def/introuvable demandée n’existe pas.</p>');

test('the error page again is known, whatever address it repeats', () => {
  expect(isErrorPage(texts('Erreur', '<h1>Oups</h1><p>La page /ffffff000/introuvable demandée n’existe pas.</p>'), error)).toBe(true);
});
test('a short page of the same site is none', () => {
  expect(
    isErrorPage(texts('Objets trouvés', '<h1>Objets trouvés</h1><p>Adressez-vous à la police municipale, 3 rue du Port.</p>'), error),
  ).toBe(false);
});
test('an address that cannot exist is always the same', () => {
  expect(impossibleAddress('https://a.fr')).toBe(impossibleAddress('https://a.fr'));
  expect(impossibleAddress('https://a.fr')).not.toBe(impossibleAddress('https://b.fr'));
});
