import { describe, expect, it } from 'vitest';
import { readBody } from './testing.ts';

describe('fields of a form', () => {
  it('belong to the form that they name, wherever they stand and whichever comes first', () => {
    const { forms } = readBody(
      '<input form="f" name="a"><button form="f">Envoyer <b>la demande</b></button><form id="f" action="/f" method="post"><input name="b"></form><form action="/g" method="post"><input form="f" type="hidden" name="c"><input name="d"></form><input form="nulle-part" name="e">',
    );
    expect(
      forms.map(({ action, fields, buttons, gathered }) => [action, fields.map(({ name }) => name).join(' '), buttons, gathered]),
    ).toEqual([
      ['https://www.rivebelle.fr/f', 'b c a', ['Envoyer la demande'], false],
      ['https://www.rivebelle.fr/g', 'd', [], false],
      ['https://www.rivebelle.fr/page', 'e', [], true],
    ]);
  });

  it('are named by what wraps them, names them or stands before them', () => {
    const { forms } = readBody(
      '<form action="/f"><label>Nom <input name="n"></label><label for="m">Courriel</label><input id="m" type="email"><p>Téléphone</p><input name="t"></form>',
    );
    expect(forms[0]!.fields.map(({ label }) => label)).toEqual(['Nom', 'Courriel', 'Téléphone']);
  });

  it('have their options, and the legend that speaks for them', () => {
    const [form] = readBody(
      '<form action="/f"><fieldset><legend>Vous</legend><select name="s"><option>Un<option>Deux</select><input type="radio" name="r" id="o"> oui <input type="radio" name="r"> non</fieldset><button>Envoyer</button></form>',
    ).forms;
    expect(form!.fields.map(({ label, options }) => [label, options])).toEqual([
      ['Vous', ['Un', 'Deux']],
      ['Vous', ['oui', 'non']],
    ]);
    expect(form).toMatchObject({ action: 'https://www.rivebelle.fr/f', legends: ['Vous'], buttons: ['Envoyer'], gathered: false });
  });

  it('lead on where the options of a list are addresses', () => {
    const { links, blocks } = readBody(
      '<h2>Démarches</h2><select><option value="">Choisir<option value="/cantine">Cantine scolaire</option><option value="https://portail.example.fr/x">Portail<option value="acte.html">Acte<option value="12">Douze<option value="a/b">AB</select>',
    );
    expect(links.map(({ url, text, block }) => [url, text, blocks[block]!.text])).toEqual([
      ['https://www.rivebelle.fr/cantine', 'Cantine scolaire', 'Cantine scolaire'],
      ['https://portail.example.fr/x', 'Portail', 'Portail'],
      ['https://www.rivebelle.fr/acte.html', 'Acte', 'Acte'],
    ]);
  });

  it('are mute where nothing says how they are sent, and no script holds them', () => {
    const form = (attributes: string) => `<form ${attributes}><input name="n"></form>`;
    const script = "<script>document.getElementById('demande').addEventListener('submit', send)</script>";
    for (const [body, mute] of [
      [form(''), true],
      [form('action="#"'), true],
      [form('action="/x"'), false],
      [form('method="post"'), false],
      [form('onsubmit="send()"'), false],
      [form('id="demande"') + script, false],
      [form('id="demand"') + script, true],
      [form('id="demande"') + script.replace("'demande'", 'demande'), true],
    ] as const)
      expect([body, readBody(body).forms[0]!.mute]).toEqual([body, mute]);
  });

  it('are gathered where no form holds them', () => {
    expect(readBody('<div><label>Nom <input name="n"></label></div>').forms).toMatchObject([
      { gathered: true, fields: [{ label: 'Nom' }] },
    ]);
  });
});
