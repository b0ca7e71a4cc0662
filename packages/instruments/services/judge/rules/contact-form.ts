import type { Form } from '@beffroi/reading';
import { SCOPE } from '../scope.ts';
import type { Signal } from '../signal.ts';
import { signalAt, underOtherPublic, type View } from '../view.ts';
import type { Rule } from './rule.ts';
import { findName, hitsIn, says } from './support/find.ts';
import { namingOption, shapeOf } from './support/forms.ts';

/** A generic contact form whose list of subjects names the service (level 2), or that stands beside words that name it (level 1). */
export const contactForm: Rule = {
  name: 'contact-form',
  fr: 'Un formulaire de contact propose ce sujet, ou se trouve à côté d’un texte qui le nomme.',
  en: 'A contact form lists this subject, or stands beside a text that names it.',
  see(view) {
    const signals: Signal[] = [];
    view.page.reading.forms.forEach((form) => {
      if (form.comarked || form.zone === 'menu' || form.zone === 'header' || underOtherPublic(view.page, form.heading)) return;
      const shape = shapeOf(form);
      if (shape.kind === 'noise' || shape.kind === 'login' || shape.personal < 1 || (shape.mute && !view.page.page.rendered)) return;
      const option = isGeneric(view, form, shape.kind) ? namingOption(form, view.serviceIndex) : '';
      if (option !== '') {
        signals.push(
          signalAt(
            view,
            { block: form.block, quote: option, scope: SCOPE.mention },
            { rule: 'contact-form', facet: 'email_request', level: 2, weight: 'weak', detail: 'subject-list' },
          ),
        );
        return;
      }
      if (view.service.id !== 'street-problem' || shape.kind !== 'contact') return;
      const heading = form.heading >= 0 ? view.page.reading.blocks[form.heading]!.text : '';
      const beside = view.blocks.find((block) => findName(block.hits, view.serviceIndex) !== null) ?? null;
      if (beside !== null || findName(hitsIn(heading), view.serviceIndex) !== null) {
        signals.push(
          signalAt(
            view,
            { block: beside?.index ?? form.heading, quote: beside?.text ?? heading, scope: beside?.scope ?? SCOPE.nameSection },
            { rule: 'contact-form', facet: 'information', level: 1, weight: 'weak', detail: 'beside' },
          ),
        );
      }
    });
    return signals;
  },
};

/** A form for anything: it stands on a contact page or asks for a subject. A form of one procedure also has lists, of another kind. */
function isGeneric(view: View, form: Form, kind: string): boolean {
  const heading = form.heading >= 0 ? view.page.reading.blocks[form.heading]!.text : '';
  if (says(hitsIn(`${heading} | ${view.page.reading.title}`), 'generic-contact')) return true;
  if (/\bcontact/i.test(`${view.page.url.replace(/^https?:\/\/[^/]+/, '')} ${form.marks.join(' ')}`)) return true;
  return (
    kind === 'contact' ||
    form.fields.some(
      (field) =>
        field.type === 'select' &&
        /\b(?:objet|sujet|motif|service concern|votre demande concerne|th[èe]me|destinataire)/i.test(field.label),
    )
  );
}
