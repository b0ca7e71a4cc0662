import { type Actor, act, done } from '@beffroi/acts';
import { parseZone, SIGNATURE_STYLES } from '@beffroi/speaking';
import { changeChannel, type Store } from '@beffroi/store';
import { openChannel } from '../people/own-agent.ts';
import { type KeptPolicies, policiesOf } from '../people/seen-as.ts';
import { DeskRefusal } from '../refusal.ts';

/** How a channel speaks: all of it is public. */
export interface ChannelSettings {
  /** How the team is called in public: « l’équipe de la médiathèque ». */
  readonly team: string;
  /** IANA name of the town's time zone. */
  readonly zone: string;
  /** ISO 639-1. */
  readonly language: string;
  /** Which voices are practised, but for the office: its holders succeed each other by an act of its own. */
  readonly policies: Omit<KeptPolicies, 'office'>;
}

const MOST_SIGNS = 60;

/**
 * Says how a channel speaks from the next post on.
 *
 * @throws ActRefusal, DeskRefusal `not-valid` with the field
 */
export async function changeSettings(store: Store, actor: Actor, channelId: number, settings: ChannelSettings, now: Date): Promise<void> {
  const { territory } = await openChannel(store.db, channelId);
  await act(store, actor, { act: 'channel.changed', territory, now }, async (trx) => {
    assertSettings(settings);
    const { team, zone, language } = settings;
    const { office } = policiesOf(await openChannel(trx, channelId));
    const policies: KeptPolicies = { ...settings.policies, office };
    await changeChannel(trx, channelId, { team: team.trim(), zone, language, policies: JSON.stringify(policies) });
    return done(`channel:${channelId}`, { team, zone, language, policies });
  });
}

function assertSettings({ team, zone, language, policies: { initials, persona } }: ChannelSettings): void {
  assertLine(team, 'team');
  if (parseZone(zone) === null) throw new DeskRefusal('not-valid', `${zone} is no time zone.`, { field: 'zone' });
  if (!/^[a-z]{2}$/.test(language)) throw new DeskRefusal('not-valid', `${language} is no language.`, { field: 'language' });
  if (initials !== null && !SIGNATURE_STYLES.includes(initials.style))
    throw new DeskRefusal('not-valid', 'No such style.', { field: 'style' });
  if (persona === null) return;
  assertLine(persona.name, 'persona');
  assertLine(persona.nature, 'nature');
}

function assertLine(text: string, field: string): void {
  if (text.trim() === '' || text.length > MOST_SIGNS || /\p{C}/u.test(text))
    throw new DeskRefusal('not-valid', `${field} is one line of one to ${MOST_SIGNS} signs.`, { field, most: MOST_SIGNS });
}
