import { abilitiesOf, type DeskChannel, previewConsent } from '@beffroi/desk';
import { compose, type VoicePolicies } from '@beffroi/speaking';
import { deskSettings } from '#lib/messages/desk-settings.ts';

/** How a message looks by the voices of an account: of the team, of somebody who shows letters, of its persona. Nobody's own choice is shown. */
export async function voicePreviews({ house, language }: App.Locals, { channel, agents }: DeskChannel) {
  const say = deskSettings[language];
  const [somebody] = agents;
  const draft = { text: say.example, language: channel.language, contentWarning: null };
  const persona = channel.policies['persona'] as VoicePolicies['persona'];
  const rows: { readonly who: string; readonly post: string }[] = [];
  if (somebody !== undefined) {
    const team = { appearance: 'team', shown_name: '', initials: '', job: '', hashtag: '' } as const;
    const lettered = { ...team, appearance: 'initials', initials: 'SD' } as const;
    rows.push({ who: say.appearances.team, post: (await previewConsent(house.store, channel, somebody, team, draft)).text });
    rows.push({ who: say.appearances.initials, post: (await previewConsent(house.store, channel, somebody, lettered, draft)).text });
  }
  if (persona !== null && persona !== undefined) {
    const voices = {
      takeover: null,
      initials: channel.policies['initials'] as VoicePolicies['initials'],
      persona,
      speakers: null,
      office: null,
    };
    const { text } = compose({
      ...draft,
      contentWarning: '',
      limits: abilitiesOf(channel).limits,
      appearance: 'team',
      voices,
      speaker: { kind: 'persona', first: true },
      team: channel.team,
    });
    rows.push({ who: persona.name, post: text });
  }
  return rows;
}
