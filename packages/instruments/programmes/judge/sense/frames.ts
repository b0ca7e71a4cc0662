import type { ThemeId } from '../codebook/theme.ts';
import type { SlotId } from './slots.ts';

/** A way to say a thing without its usual name: slots that one sentence fills, each in words of its own. */
export interface Frame {
  readonly theme: ThemeId;
  readonly slots: readonly SlotId[];
  /** Words that may stand between two of them at most. */
  readonly gap: number;
  /** Slots that make it something else. */
  readonly without: readonly SlotId[];
}

/** @param slots their names, parted by spaces; those behind `!` make it something else */
function frame(theme: ThemeId, slots: string, gap = 10): Frame {
  const [wanted, without = ''] = slots.split(' ! ');
  return { theme, slots: wanted!.split(' ') as SlotId[], gap, without: without.split(' ').filter(Boolean) as SlotId[] };
}

/**
 * Frames that a heading, an introduction, a question or the sentence before fills with a digital word, and what is said below with the rest: below « Le numérique, à sa place », « une
 * conseillère déléguée » is one for digital matters.
 */
export const FIELD_FRAMES: readonly Frame[] = [
  frame('governance-elected-for-digital', 'field-word chief', 14),
  frame('digital-inclusion', 'field-word help ! school doctor', 16),
  frame('digital-inclusion', 'field-word human-desk ! school doctor', 16),
  frame('digital-inclusion', 'field-word lessons ! school', 16),
  frame('cybersecurity-sovereignty', 'field-word ours', 16),
  frame('cybersecurity-sovereignty', 'field-word copies', 16),
  frame('sober-digital', 'field-word second-life', 16),
  frame('ai', 'field-word ruled', 12),
  frame('broadband-fibre-wifi', 'field-net covered', 14),
  frame('broadband-fibre-wifi', 'field-net relay', 14),
  frame('broadband-fibre-wifi', 'field-net satellite', 16),
  frame('broadband-fibre-wifi', 'field-net open-to-all', 14),
  frame('online-procedures', 'procedure phone', 14),
  frame('school-equipment', 'school school-thing', 16),
  frame('school-equipment', 'school-tool per-head', 20),
  frame('smart-city-iot', 'sensed told-by-device', 20),
  frame('open-data', 'data opened', 20),
  frame('open-data', 'accounts all-online', 20),
];

/** All frames. An anchor (a device, a way, a digital place) is in each, or what a resident gets can be had in no other way. */
export const FRAMES: readonly Frame[] = [
  frame('online-procedures', 'procedure online ! council opinion help struggling'),
  frame('online-procedures', 'procedure from-afar ! light building'),
  frame('online-procedures', 'broken phone ! reach'),
  frame('online-procedures', 'follow-file'),
  frame('online-procedures', 'message replied delay', 8),
  frame('digital-inclusion', 'help device ! school alarm doctor second-life trained-staff'),
  frame('digital-inclusion', 'struggling device ! school alarm doctor'),
  frame('digital-inclusion', 'human-desk machine keep', 12),
  frame('e-health', 'doctor image'),
  frame('e-health', 'alarm care'),
  frame('e-participation', 'council live'),
  frame('e-participation', 'council at-home'),
  frame('e-participation', 'opinion platform ! doctor'),
  frame('e-participation', 'opinion at-home ! doctor'),
  frame('open-data', 'accounts shown online', 12),
  frame('open-data', 'accounts shown at-home', 12),
  frame('open-data', 'accounts format', 20),
  frame('smart-city-iot', 'light steered'),
  frame('smart-city-iot', 'parking told free'),
  frame('smart-city-iot', 'meter remote'),
  frame('smart-city-iot', 'sensed sensor'),
  frame('school-equipment', 'school school-tool ! elders'),
  frame('school-equipment', 'child lesson ! elders'),
  frame('broadband-fibre-wifi', 'net reach', 10),
  frame('broadband-fibre-wifi', 'net-thing push', 8),
  frame('website-app', 'news notified', 8),
  frame('website-app', 'town-site site-work', 14),
  frame('website-app', 'site site-kept', 5),
  frame('website-app', 'web-site site-work', 5),
  frame('agents-tools-organisation', 'staff staff-tool ! help struggling', 10),
  frame('agents-tools-organisation', 'it it-business ! school attacked', 5),
  frame('governance-elected-for-digital', 'chief it', 6),
  frame('economy-startups', 'worker work-place', 10),
  frame('economy-startups', 'founder craft ! child school', 5),
  frame('economy-startups', 'shop shop-online', 12),
  frame('economy-startups', 'fabricate'),
  frame('cybersecurity-sovereignty', 'systems attacked', 6),
  frame('cybersecurity-sovereignty', 'system raided', 4),
  frame('cybersecurity-sovereignty', 'systems hosted nearby', 8),
  frame('cybersecurity-sovereignty', 'code'),
  frame('cybersecurity-sovereignty', 'trap'),
  frame('sober-digital', 'appliance second-life ! broken', 12),
  frame('sober-digital', 'screens less', 4),
  frame('sober-digital', 'phones away', 6),
  frame('sober-digital', 'heat computing', 8),
  frame('video-surveillance', 'filmed street ! council'),
  frame('one-stop-desk', 'single everything online', 14),
  frame('one-stop-desk', 'single everything from-afar', 14),
  frame('one-stop-desk', 'told-once'),
  frame('one-stop-desk', 'desk-and-site everything', 6),
  frame('one-stop-desk', 'one-key many-services', 12),
  frame('digital-inclusion', 'not-obliged machine', 8),
  frame('e-health', 'doctor no-travel'),
  frame('smart-city-iot', 'where-park told'),
  frame('smart-city-iot', 'traffic-light by-itself', 5),
  frame('school-equipment', 'child-book online'),
  frame('website-app', 'town-window on-the-net', 8),
  frame('agents-tools-organisation', 'paperless'),
  frame('cybersecurity-sovereignty', 'personal not-sold', 6),
  frame('cybersecurity-sovereignty', 'body copies', 12),
  frame('sober-digital', 'selling-screen gone', 10),
  frame('sober-digital', 'little no-screen', 8),
  frame('video-surveillance', 'camera'),
  frame('video-surveillance', 'drone'),
  frame('website-app', 'no-site'),
  frame('website-app', 'info-screen ! parking'),
  frame('digital-inclusion', 'without-device human-desk', 12),
  frame('broadband-fibre-wifi', 'no-signal'),
  frame('digital-inclusion', 'lend device poor', 12),
  frame('open-data', 'accounts transparency', 14),
  frame('smart-city-iot', 'building alone', 8),
  frame('broadband-fibre-wifi', 'antenna antenna-act', 6),
  frame('broadband-fibre-wifi', 'free-connect'),
  frame('website-app', 'town on-networks', 6),
  frame('agents-tools-organisation', 'office paper-end', 6),
  frame('cybersecurity-sovereignty', 'foreign-supplier'),
  frame('cybersecurity-sovereignty', 'double-key'),
  frame('sober-digital', 'recycled'),
  frame('sober-digital', 'less-mail'),
  frame('website-app', 'town-page posts', 10),
  frame('smart-city-iot', 'bus real-time', 6),
  frame('cybersecurity-sovereignty', 'kept-here'),
  frame('smart-city-iot', 'parking shows-places', 8),
  frame('broadband-fibre-wifi', 'slow-internet'),
  frame('broadband-fibre-wifi', 'satellite net', 12),
  frame('broadband-fibre-wifi', 'speed home-place', 8),
  frame('agents-tools-organisation', 'staff machine-work', 8),
  frame('online-procedures', 'desk-terminal'),
  frame('digital-inclusion', 'person-machine ! school staff-tool'),
  frame('broadband-fibre-wifi', 'sent how-fast', 8),
  frame('online-procedures', 'all-by-screen ! accounts council format'),
  frame('broadband-fibre-wifi', 'fibre fibre-goes', 6),
  frame('agents-tools-organisation', 'office machine-work', 8),
  frame('broadband-fibre-wifi', 'portable-rings'),
  frame('agents-tools-organisation', 'trained staff staff-tool', 8),
  frame('digital-inclusion', 'not-obliged at-home', 10),
  frame('online-procedures', 'resident-act hand-device ! shop worker doctor', 10),
  frame('online-procedures', 'act-there on-site ! shop worker doctor', 8),
  frame('online-procedures', 'procedure one-key', 14),
  frame('broadband-fibre-wifi', 'fibre fibre-place', 10),
  frame('online-procedures', 'far-for-paper'),
  frame('online-procedures', 'told-ready'),
  frame('broadband-fibre-wifi', 'fibre ! fibre-figure school'),
  frame('broadband-fibre-wifi', 'mast ! school worker work-place'),
  frame('broadband-fibre-wifi', 'operator operator-act ! filmed', 8),
  frame('website-app', 'town page-there ! accounts', 8),
  frame('school-equipment', 'school wired ! bus', 8),
  frame('school-equipment', 'code-club'),
  frame('digital-inclusion', 'paper-stays procedure', 8),
  frame('open-data', 'town-data opened-to', 12),
  frame('smart-city-iot', 'sensed tells-when', 4),
  frame('smart-city-iot', 'building steered', 8),
  frame('governance-elected-for-digital', 'councillor digital-matters', 6),
  frame('economy-startups', 'works-from-here'),
  frame('e-health', 'doctor rendez-vous online', 10),
  frame('video-surveillance', 'police watch-images ! council', 8),
  frame('cybersecurity-sovereignty', 'systems foreign-firm', 12),
  frame('cybersecurity-sovereignty', 'stuck carry-on', 8),
  frame('one-stop-desk', 'one-key everything', 8),
  frame('online-procedures', 'told-us fixed', 12),
  frame('digital-inclusion', 'help own-phone ! school child', 10),
  frame('agents-tools-organisation', 'staff-have'),
  frame('cybersecurity-sovereignty', 'pirates raided-thing', 8),
  frame('digital-inclusion', 'lacking-net not-obliged', 12),
  frame('digital-inclusion', 'lacking-net struggling', 12),
  frame('digital-inclusion', 'forced all-machine', 8),
  frame('digital-inclusion', 'free-post ! school'),
  frame('open-data', 'accounts web-page', 14),
  frame('open-data', 'data held ! personal', 8),
  frame('open-data', 'held opened online', 14),
  frame('smart-city-iot', 'sensed told-by-device', 10),
  frame('broadband-fibre-wifi', 'debit net-use', 14),
  frame('broadband-fibre-wifi', 'dish homes', 10),
  frame('website-app', 'have-site site-content', 10),
  frame('website-app', 'message-on-phone'),
  frame('agents-tools-organisation', 'file in-computer', 8),
  frame('agents-tools-organisation', 'days-away ! work-place'),
  frame('school-equipment', 'school lesson ! elders'),
  frame('school-equipment', 'school-tool per-head'),
  frame('e-health', 'shared-file doctor', 8),
  frame('one-stop-desk', 'single everything account-of', 16),
];

/**
 * What a sentence right behind a thing that residents do on a screen, or read there, makes of it: who helps those who cannot. A word for the help, or for those it is for, is enough
 * there, for the sentence before said with what.
 */
export const HELP_FOLLOWS: {
  readonly behind: readonly ThemeId[];
  readonly theme: ThemeId;
  readonly slots: readonly (readonly SlotId[])[];
} = {
  behind: ['one-stop-desk', 'website-app', 'online-procedures', 'open-data', 'e-participation', 'digital-inclusion'],
  theme: 'digital-inclusion',
  slots: [
    ['the-others', 'human-desk'],
    ['the-others', 'help'],
    ['help', 'struggling'],
    ['without-device', 'human-desk'],
    ['lessons', 'the-others'],
  ],
};
