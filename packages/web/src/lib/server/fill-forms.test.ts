import { parseHTML } from 'linkedom';
import { expect, it } from 'vitest';
import { withDraft } from './fill-forms.ts';

const PAGE = (main: string): string =>
  `<!doctype html>\n<html lang="fr"><head><meta charset="utf-8"><title>Été &amp; &lt;b&gt;</title></head><body><main>${main}</main></body></html>`;
const FORM = PAGE(`<h1>Titre</h1><a href="/x?a=1&amp;copy=2">x</a>
  <form method="post" action="?/other"><input name="reason" value="untouched"><textarea>a &amp;lt; &lt;/textarea&gt;</textarea></form>
  <form method="get" action="?/answer"><input name="reason" value="untouched"></form>
  <form method="post" action="?/answer"><input type="hidden" name="item" value="11"><input name="reason" value="untouched"></form>
  <form method="post" action="?/answer"><input type="hidden" name="item" value="12">
    <input name="reason" value=""><textarea name="text">old</textarea><input type="password" name="secret">
    <input type="radio" name="level" value="2" checked><input type="radio" name="level" value="3">
    <input type="checkbox" name="tick" checked><input type="checkbox" name="kind" value="a"><input type="checkbox" name="kind" value="b">
    <select name="place"><option value="x" selected>X</option><option>Y &amp; z</option></select>
    <input name="url" value=""><input name="url" value=""><button name="go" value="1">Go</button>
  </form>`);
const DRAFT = {
  action: '/atelier/x?/answer',
  fields: [
    ['item', '12'],
    ['reason', '« ça » <b>"\'&amp;'],
    ['text', '\nune &lt; é\n</textarea><script>alert(1)</script>'],
    ['level', '3'],
    ['kind', 'b'],
    ['place', 'Y & z'],
    ['url', 'https://a.example'],
    ['url', 'https://b.example'],
    ['secret', 'never'],
  ] as const,
};

it('fills the form that was sent, and no other', () => {
  const html = withDraft(FORM, DRAFT, '/atelier/x', 'fr');
  const { document } = parseHTML(html);
  const forms = [...document.querySelectorAll('main > form')];
  expect(forms.slice(0, 3).map((form) => form.querySelector('[name="reason"]')?.getAttribute('value'))).toEqual(Array(3).fill('untouched'));
  const form = forms[3]!;
  const value = (name: string) => form.querySelector(`[name="${name}"]`)?.getAttribute('value');
  expect(value('reason')).toBe('« ça » <b>"\'&amp;');
  expect(html).toContain('<textarea name="text">\n\nune &amp;lt; é\n&lt;/textarea&gt;&lt;script&gt;alert(1)&lt;/script&gt;</textarea>');
  expect(document.querySelector('script')).toBeNull();
  const ticked = [...form.querySelectorAll('[checked]')].map((each) => `${each.getAttribute('name')}=${each.getAttribute('value')}`);
  expect(ticked).toEqual(['level=3', 'kind=b']);
  expect(form.querySelector('option[selected]')?.textContent).toBe('Y & z');
  expect([...form.querySelectorAll('[name="url"]')].map((each) => each.getAttribute('value'))).toEqual([
    'https://a.example',
    'https://b.example',
  ]);
  expect(value('secret')).toBeNull();
});

it('says so before the form, with a way to forget it', () => {
  const { document } = parseHTML(withDraft(FORM, DRAFT, '/atelier/x', 'en'));
  const notice = document.querySelector('main > section[role="status"]');
  expect(notice?.textContent).toContain('Your entry was kept');
  expect(notice?.nextElementSibling?.querySelector('[name="item"]')?.getAttribute('value')).toBe('12');
  expect(notice?.querySelector('form')?.getAttribute('action')).toBe('/en/atelier/brouillon');
  expect(notice?.querySelector('input')?.getAttribute('value')).toBe('/atelier/x');
});

it('shows what was written at the top when its form is gone', () => {
  const html = withDraft(PAGE('<h1>Titre</h1>'), DRAFT, '/atelier/x', 'fr');
  const { document } = parseHTML(html);
  expect(document.querySelector('main')?.firstElementChild?.textContent).toContain('n’est plus dans cette page');
  expect(document.querySelector('li')?.textContent).toBe('« ça » <b>"\'&amp;');
  expect(html).not.toContain('<script>');
  expect(html).not.toContain('>never<');
});

it('leaves the rest of the page as it was', () => {
  const html = withDraft(FORM, DRAFT, '/atelier/x', 'fr');
  expect(html).toMatch(/^<!doctype html>/i);
  expect(html).toContain('<html lang="fr">');
  expect(html).toContain('<title>Été &amp; &lt;b&gt;</title>');
  expect(html).toContain('<textarea>a &amp;lt; &lt;/textarea&gt;</textarea>');
  expect(html).toContain('href="/x?a=1&amp;copy=2"');
});
