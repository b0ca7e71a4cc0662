import { type Frame, frame } from './frames.ts';

/**
 * A digital thing and what it is used for: where nothing names a theme, the first of these that a sentence fills does. What stands first is the more special: a doctor on a screen is
 * digital health before it is an appointment, a school's computers are the school's before they are somebody's help.
 */
export const MATTERS: readonly Frame[] = [
  frame('sober-digital', 'm-without'),
  frame('sober-digital', 'm-gear m-again ! broken', 8),
  frame('economy-startups', 'm-make'),
  frame('school-equipment', 'm-school m-lesson', 14),
  frame('school-equipment', 'm-child m-lesson ! elders', 10),
  frame('school-equipment', 'm-school school-device ! m-procedure elders', 10),
  frame('school-equipment', 'per-child school-device ! elders', 6),
  frame('school-equipment', 'm-school school-net ! m-procedure m-opinion m-shop m-danger elders fibre-figure', 8),
  frame('e-health', 'm-health afar ! m-council m-accounts m-hours', 10),
  frame('cybersecurity-sovereignty', 'm-system m-guard ! camera m-helper', 6),
  frame('cybersecurity-sovereignty', 'm-system m-held m-ours ! camera', 8),
  frame('one-stop-desk', 'm-single m-all-services', 10),
  frame('e-participation', 'm-council m-followed way-afar', 12),
  frame('e-participation', 'm-opinion way-afar ! m-shop m-health', 10),
  frame('e-participation', 'm-council m-followed at-home', 12),
  frame('e-participation', 'm-opinion at-home ! m-shop m-health', 10),
  frame('open-data', 'm-files m-taken ! m-guard', 8),
  frame('open-data', 'm-data m-reused way', 10),
  frame('open-data', 'm-accounts m-published at-home', 12),
  frame('open-data', 'm-accounts m-published way', 12),
  frame('open-data', 'm-accounts way ! m-apply m-opinion m-school', 5),
  frame('school-equipment', 'm-homework way'),
  frame('economy-startups', 'm-worker ! m-staff', 10),
  frame('economy-startups', 'm-shop m-sell way ! m-accounts', 12),
  frame('economy-startups', 'm-firm m-digital-trade ! m-staff', 4),
  frame('website-app', 'm-heritage m-to-all lent-device', 10),
  frame('agents-tools-organisation', 'm-staff m-its staff-machine ! m-beginner m-school m-human', 8),
  frame('agents-tools-organisation', 'm-office staff-machine ! m-beginner m-school m-human', 6),
  frame('digital-inclusion', 'm-helper device-only ! m-school m-lesson m-shop m-staff', 12),
  frame('digital-inclusion', 'm-lend lent-device ! m-school m-shop m-staff', 6),
  frame('digital-inclusion', 'm-comes device-only m-paper ! m-school m-shop', 12),
  frame('digital-inclusion', 'm-beginner device-only m-helper ! m-school', 14),
  frame('digital-inclusion', 'm-human way m-refuse ! m-accounts', 12),
  frame('smart-city-iot', 'm-city by-sensor ! m-school', 8),
  frame('smart-city-iot', 'm-self-thing by-itself-alone ! m-school', 8),
  frame('broadband-fibre-wifi', 'm-net-strong m-net-work ! fibre-figure', 8),
  frame('website-app', 'm-menu way ! m-apply m-shop', 8),
  frame('online-procedures', 'm-procedure way ! m-accounts m-shop', 12),
  frame('website-app', 'm-info way ! m-shop', 10),
  frame('broadband-fibre-wifi', 'm-net-any m-net-work ! m-school m-danger', 6),
];

/** Things that tell their theme where nothing else does: what they are for is not said, or only in what stands before. */
export const THINGS: readonly Frame[] = [
  frame('e-participation', 'o-afar-council'),
  frame('sober-digital', 'o-energy'),
  frame('sober-digital', 'o-screen'),
  frame('sober-digital', 'o-sober'),
  frame('cybersecurity-sovereignty', 'o-own-data'),
  frame('cybersecurity-sovereignty', 'o-free'),
  frame('open-data', 'o-data'),
  frame('smart-city-iot', 'o-sensed'),
  frame('broadband-fibre-wifi', 'o-net'),
  frame('economy-startups', 'o-code'),
  frame('digital-inclusion', 'o-device o-lend ! m-school', 8),
  frame('digital-inclusion', 'm-beginner lent-device ! m-school m-staff', 8),
  frame('digital-inclusion', 'o-device o-open-place ! m-school m-staff', 8),
  frame('digital-inclusion', 'o-device o-any-place ! m-school m-staff m-worker', 6),
  frame('agents-tools-organisation', 'o-office'),
  frame('website-app', 'o-channel'),
  frame('website-app', 'o-app'),
  frame('website-app', 'm-site m-show ! o-site-place', 6),
  frame('website-app', 'o-site ! o-site-place'),
];

/** What a member of a sentence may add to what another names. */
export const MEMBER_MATTERS: readonly Frame[] = [
  ...MATTERS,
  frame('agents-tools-organisation', 'trained-staff'),
  frame('open-data', 'measures m-published', 6),
  frame('website-app', 'm-site m-show', 4),
];
