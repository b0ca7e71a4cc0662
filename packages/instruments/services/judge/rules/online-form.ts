import { SCOPE } from '../scope.ts';
import type { Signal } from '../signal.ts';
import { headingPromises, type ScopedForm, signalAt, targetOf, type View } from '../view.ts';
import type { Rule } from './rule.ts';
import { find, findName, hitsIn, says } from './support/find.ts';
import { properFields, shapeOf } from './support/forms.ts';

/**
 * A form that takes this very request: personal fields and a field that only this service would ask for, or a form that is named
 * after the service. A generic contact form is another rule's.
 */
export const onlineForm: Rule = {
  name: 'online-form',
  fr: 'Un formulaire en ligne recueille la demande.',
  en: 'An online form takes the request.',
  see(view) {
    const signals: Signal[] = [];
    for (const scoped of view.forms) {
      const shape = shapeOf(scoped.form);
      if (shape.kind === 'noise' || shape.kind === 'login') continue;
      const proper = properFields(scoped.form, view.serviceIndex);
      const named =
        scoped.own ||
        scoped.scope >= SCOPE.nameSection ||
        scoped.scope === SCOPE.namePage ||
        (scoped.scope === SCOPE.inherited && shape.kind === 'request');
      const contactPage = isContactPage(view, scoped);
      if (contactPage && !scoped.own) continue;
      const takes =
        (named && shape.kind === 'request' && (shape.personal >= 1 || proper.count >= 2)) ||
        (named && proper.count >= 1 && shape.personal >= 1) ||
        (proper.count >= 3 && shape.kind === 'request' && scoped.scope >= SCOPE.topicPage) ||
        (proper.count >= 2 && shape.upload && scoped.scope >= SCOPE.topicPage) ||
        (scoped.scope >= SCOPE.topicPage && proper.count >= 1 && shape.personal >= 2 && namedNear(view, scoped)) ||
        (named && shape.kind === 'contact' && shape.personal >= 2 && callsOnline(view, scoped));
      if (!takes) continue;
      if (headingPromises(view.page, scoped.form.heading)) continue;
      const text = quoteOf(view, scoped, proper.first);
      const at = { block: scoped.form.block, quote: text, scope: scoped.scope, target: scoped.form.action };
      const target = scoped.form.action === view.page.url ? null : targetOf(view.site, scoped.form.action);
      if (target?.kind === 'dead' || (shape.mute && !view.page.page.rendered)) {
        signals.push(signalAt(view, at, { rule: 'online-form', effect: 'notes', facet: null, level: 3, weight: 'fair', detail: 'dead' }));
        continue;
      }
      const callback =
        scoped.form.buttons.some((button) => /rappel/i.test(button)) ||
        view.blocks.some((block) =>
          /(?:vous (?:rappell?e(?:ra|ront)?|recontact\w*)|serez (?:rappel|recontact)\w*).{0,60}(?:pour (?:faire|établir|enregistrer|compléter|prendre) (?:la|votre) (?:demande|inscription|dossier))/i.test(
            block.text,
          ),
        );
      if (callback) {
        signals.push(signalAt(view, at, { rule: 'online-form', facet: 'email_request', level: 2, weight: 'fair', detail: 'call-back' }));
        continue;
      }
      // A form that books an appointment starts the procedure, it does not take the request.
      const books =
        view.service.appointment === 'start' &&
        says(
          hitsIn([...scoped.form.legends, ...scoped.form.buttons, heading(view, scoped), view.page.topicText].join(' | ')),
          'appointment:call',
        );
      signals.push(
        signalAt(view, at, {
          rule: 'online-form',
          facet: books ? 'appointment' : 'online_intake',
          level: 3,
          weight: proper.count >= 1 || scoped.own ? 'strong' : 'fair',
          detail: proper.count >= 1 ? 'proper-field' : 'named',
        }),
      );
      if (shape.upload)
        signals.push(signalAt(view, at, { rule: 'online-form', facet: 'upload', level: 3, weight: 'strong', detail: 'upload' }));
    }
    return signals;
  },
};

function heading(view: View, scoped: ScopedForm): string {
  return scoped.form.heading >= 0 ? view.page.reading.blocks[scoped.form.heading]!.text : '';
}

function isContactPage(view: View, scoped: ScopedForm): boolean {
  const heading = scoped.form.heading >= 0 ? view.page.reading.blocks[scoped.form.heading]!.text : '';
  const own = hitsIn([...scoped.form.legends, ...scoped.form.buttons].join(' | '));
  if (says(hitsIn(heading), 'generic-contact') && findName(hitsIn(heading), view.serviceIndex) === null && !says(own, 'procedure'))
    return true;
  return (
    /(?:^|\/)(?:nous-)?contact(?:ez-nous|er-la-mairie)?(?:[/.?-]|$)/i.test(view.page.url.replace(/^https?:\/\/[^/]+/, '')) &&
    findName(hitsIn(heading), view.serviceIndex) === null
  );
}

function namedNear(view: View, scoped: ScopedForm): boolean {
  return scoped.scope >= SCOPE.namePage || view.best >= SCOPE.nameSection;
}

function callsOnline(view: View, scoped: ScopedForm): boolean {
  const heading = scoped.form.heading >= 0 ? view.page.hits[scoped.form.heading]! : [];
  const own = hitsIn([...scoped.form.legends, ...scoped.form.buttons].join(' | '));
  if (scoped.own && says(own, 'procedure')) return true;
  if (says(heading, 'procedure') && (says(heading, 'online:clear') || findName(heading, view.serviceIndex) !== null)) return true;
  return view.blocks.some(
    (block) => find(block.hits, 'online:clear') !== null && /formulaire|en ligne/i.test(block.text) && !says(block.hits, 'refusal:online'),
  );
}

function quoteOf(view: View, scoped: ScopedForm, proper: string): string {
  const heading =
    scoped.form.legends[0] ?? (scoped.form.heading >= 0 ? view.page.reading.blocks[scoped.form.heading]!.text : view.page.topicText);
  const labels = scoped.form.fields
    .filter((field) => field.type !== 'hidden' && field.label !== '')
    .slice(0, 5)
    .map((field) => field.label);
  return [heading, labels.join(' · ') || proper, scoped.form.buttons[0] ?? ''].filter((part) => part !== '').join(' — ');
}
