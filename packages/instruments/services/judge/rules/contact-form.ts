import type { Form } from '@beffroi/reading';
import type { Given, Need } from '../parts.ts';
import { SCOPE } from '../scope.ts';
import type { Sight } from '../signal.ts';
import { rule } from './rule.ts';
import { findName, hitsIn, says } from './support/find.ts';
import { namingOption, shapeOf } from './support/forms.ts';
import { sight } from './support/sight.ts';

const NEEDS = [
  'blocks',
  'drawnForms',
  'index',
  'isForOthers',
  'pageBlocks',
  'pageForms',
  'report',
  'title',
  'url',
] as const satisfies readonly Need[];
type Seen = Given<(typeof NEEDS)[number]>;

/** A generic contact form whose list of subjects names the service (level 2), or that stands beside words that name it (level 1). */
export const contactForm = rule({
  name: 'contact-form',
  fr: 'Un formulaire de contact propose ce sujet, ou se trouve à côté d’un texte qui le nomme.',
  en: 'A contact form lists this subject, or stands beside a text that names it.',
  needs: NEEDS,
  see(given) {
    const signals: Sight[] = [];
    given.pageForms.forEach((form) => {
      if (form.comarked || form.zone === 'menu' || form.zone === 'header' || given.isForOthers(form.heading)) return;
      const shape = shapeOf(form);
      if (shape.kind === 'noise' || shape.kind === 'login' || shape.personal < 1 || (shape.mute && !given.drawnForms.has(form))) return;
      const option = isGeneric(given, form, shape.kind) ? namingOption(form, given.index) : '';
      if (option !== '') {
        signals.push(
          sight(
            { block: form.block, quote: option, scope: SCOPE.mention },
            { facet: 'email_request', level: 2, weight: 'weak', detail: 'subject-list' },
          ),
        );
        return;
      }
      if (!given.report || shape.kind !== 'contact') return;
      const heading = form.heading >= 0 ? given.pageBlocks[form.heading]!.text : '';
      const beside = given.blocks.find((block) => findName(block.hits, given.index) !== null) ?? null;
      if (beside !== null || findName(hitsIn(heading), given.index) !== null) {
        signals.push(
          sight(
            { block: beside?.index ?? form.heading, quote: beside?.text ?? heading, scope: beside?.scope ?? SCOPE.nameSection },
            { facet: 'information', level: 1, weight: 'weak', detail: 'beside' },
          ),
        );
      }
    });
    return signals;
  },
});

/** A form for anything: it stands on a contact page or asks for a subject. A form of one procedure also has lists, of another kind. */
function isGeneric(given: Seen, form: Form, kind: string): boolean {
  const heading = form.heading >= 0 ? given.pageBlocks[form.heading]!.text : '';
  if (says(hitsIn(`${heading} | ${given.title}`), 'generic-contact')) return true;
  if (/\bcontact/i.test(`${given.url.replace(/^https?:\/\/[^/]+/, '')} ${form.marks.join(' ')}`)) return true;
  return (
    kind === 'contact' ||
    form.fields.some(
      (field) =>
        field.type === 'select' &&
        /\b(?:objet|sujet|motif|service concern|votre demande concerne|th[èe]me|destinataire)/i.test(field.label),
    )
  );
}
