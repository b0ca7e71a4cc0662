import { Hits } from '@beffroi/reading';
import type { Given, Need } from '../parts.ts';
import { SCOPE } from '../scope.ts';
import type { Sight } from '../signal.ts';
import type { ScopedForm } from '../view.ts';
import { rule } from './rule.ts';
import { begins } from './support/begins.ts';
import { find, findName, hitsIn, says } from './support/find.ts';
import { properFields, shapeOf, takesReports } from './support/forms.ts';
import { headingPromises } from './support/promises.ts';
import { sight } from './support/sight.ts';

const NEEDS = [
  'appointment',
  'best',
  'blocks',
  'drawnForms',
  'fee',
  'forms',
  'index',
  'pageBlocks',
  'pageHits',
  'portal',
  'report',
  'target',
  'topic',
  'topicText',
  'url',
] as const satisfies readonly Need[];
type Seen = Given<(typeof NEEDS)[number]>;

const PAYS = /\b(?:pai(?:ement|e)|paye[rz]|r[èe]glement|r[ée]gler|r[ée]glez)\b/i;

/**
 * A form that takes this very request: personal fields and a field that only this service would ask for, or a form that is named
 * after the service. A generic contact form is another rule's.
 */
export const onlineForm = rule({
  name: 'online-form',
  fr: 'Un formulaire en ligne recueille la demande.',
  en: 'An online form takes the request.',
  needs: NEEDS,
  see(given) {
    const signals: Sight[] = [];
    for (const scoped of given.forms) {
      const shape = shapeOf(scoped.form);
      if (shape.kind === 'noise' || shape.kind === 'login') continue;
      const proper = properFields(scoped.form, given.index);
      const named =
        scoped.own ||
        scoped.scope >= SCOPE.nameSection ||
        scoped.scope === SCOPE.namePage ||
        (scoped.scope === SCOPE.inherited && shape.kind === 'request');
      const contactPage = isContactPage(given, scoped);
      if (contactPage && !scoped.own) continue;
      const takes =
        (named && shape.kind === 'request' && (shape.personal >= 1 || proper.count >= 2)) ||
        (named && proper.count >= 1 && shape.personal >= 1) ||
        (proper.count >= 3 && shape.kind === 'request' && scoped.scope >= SCOPE.topicPage) ||
        (proper.count >= 2 && shape.upload && scoped.scope >= SCOPE.topicPage) ||
        // What asks for papers on the page of one topic takes the request of that.
        (shape.upload && shape.kind === 'request' && scoped.scope >= SCOPE.topicPage && isSoleTopic(given)) ||
        (scoped.scope >= SCOPE.topicPage && proper.count >= 1 && shape.personal >= 2 && namedNear(given, scoped)) ||
        (named && shape.kind === 'contact' && shape.personal >= 2 && (callsOnline(given, scoped) || beginsIt(scoped))) ||
        (given.report && takesReports(scoped.form));
      if (!takes) continue;
      if (headingPromises(given, scoped.form.heading)) continue;
      const text = quoteOf(given, scoped, proper.first);
      const at = { block: scoped.form.block, quote: text, scope: scoped.scope, target: scoped.form.action };
      const target = scoped.form.action === given.url ? null : given.target(scoped.form.action);
      // What says neither where nor how it sends is a script's on a portal, which has nothing else to do.
      if (target?.kind === 'dead' || (shape.mute && !given.portal && !given.drawnForms.has(scoped.form))) {
        signals.push(sight(at, { effect: 'notes', facet: null, level: 3, weight: 'fair', detail: 'dead' }));
        continue;
      }
      const callback =
        scoped.form.buttons.some((button) => /rappel/i.test(button)) ||
        given.blocks.some((block) =>
          /(?:vous (?:rappell?e(?:ra|ront)?|recontact\w*)|serez (?:rappel|recontact)\w*).{0,60}(?:pour (?:faire|établir|enregistrer|compléter|prendre) (?:la|votre) (?:demande|inscription|dossier))/i.test(
            block.text,
          ),
        );
      if (callback) {
        signals.push(sight(at, { facet: 'email_request', level: 2, weight: 'fair', detail: 'call-back' }));
        continue;
      }
      // A form that books an appointment starts the procedure, it does not take the request.
      const books =
        given.appointment === 'start' &&
        says(
          hitsIn([...scoped.form.legends, ...scoped.form.buttons, heading(given, scoped), given.topicText].join(' | ')),
          'appointment:call',
        );
      signals.push(
        sight(at, {
          facet: books ? 'appointment' : 'online_intake',
          level: 3,
          weight: proper.count >= 1 || scoped.own ? 'strong' : 'fair',
          detail: proper.count >= 1 ? 'proper-field' : 'named',
        }),
      );
      // What is asked and paid is asked and paid in one go.
      const pays = given.fee === 'none' ? undefined : scoped.form.buttons.find((button) => PAYS.test(button));
      if (pays !== undefined)
        signals.push(sight({ ...at, quote: pays }, { facet: 'payment', level: 3, weight: 'strong', detail: 'button' }));
      if (shape.upload) signals.push(sight(at, { facet: 'upload', level: 3, weight: 'strong', detail: 'upload' }));
    }
    return signals;
  },
});

function isSoleTopic({ topic, index }: Seen): boolean {
  return topic.names === 0 && topic.topics === 1 << index;
}

function heading(given: Seen, scoped: ScopedForm): string {
  return scoped.form.heading >= 0 ? given.pageBlocks[scoped.form.heading]!.text : '';
}

function isContactPage(given: Seen, scoped: ScopedForm): boolean {
  const heading = scoped.form.heading >= 0 ? given.pageBlocks[scoped.form.heading]!.text : '';
  const own = hitsIn([...scoped.form.legends, ...scoped.form.buttons].join(' | '));
  if (says(hitsIn(heading), 'generic-contact') && findName(hitsIn(heading), given.index) === null && !says(own, 'procedure')) return true;
  return (
    /(?:^|\/)(?:nous-)?contact(?:ez-nous|er-la-mairie)?(?:[/.?-]|$)/i.test(given.url.replace(/^https?:\/\/[^/]+/, '')) &&
    findName(hitsIn(heading), given.index) === null
  );
}

function namedNear(given: Seen, scoped: ScopedForm): boolean {
  return scoped.scope >= SCOPE.namePage || given.best >= SCOPE.nameSection;
}

function callsOnline(given: Seen, scoped: ScopedForm): boolean {
  const heading = scoped.form.heading >= 0 ? given.pageHits[scoped.form.heading]! : Hits.NONE;
  const own = hitsIn([...scoped.form.legends, ...scoped.form.buttons].join(' | '));
  if (scoped.own && says(own, 'procedure')) return true;
  if (says(heading, 'procedure') && (says(heading, 'online:clear') || findName(heading, given.index) !== null)) return true;
  return given.blocks.some(
    (block) => find(block.hits, 'online:clear') !== null && /formulaire|en ligne/i.test(block.text) && !says(block.hits, 'refusal:online'),
  );
}

/** Its button does more than send a message: it asks, enrols or pays. */
function beginsIt({ form }: ScopedForm): boolean {
  return form.buttons.some((button) => begins(button) || PAYS.test(button));
}

function quoteOf(given: Seen, scoped: ScopedForm, proper: string): string {
  const heading = scoped.form.legends[0] ?? (scoped.form.heading >= 0 ? given.pageBlocks[scoped.form.heading]!.text : given.topicText);
  const labels = scoped.form.fields
    .filter((field) => field.type !== 'hidden' && field.label !== '')
    .slice(0, 5)
    .map((field) => field.label);
  return [heading, labels.join(' · ') || proper, scoped.form.buttons[0] ?? ''].filter((part) => part !== '').join(' — ');
}
