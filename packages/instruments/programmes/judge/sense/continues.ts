import type { FieldId } from '../codebook/fields.ts';
import type { ThemeId } from '../codebook/theme.ts';
import type { SlotId } from './slots.ts';

/**
 * What a sentence must have words for to go on with a theme that stands above it or was named just before, where nothing points back: below « Internet et téléphone », « un relais
 * derrière le bois » does, « un boulodrome » does not.
 */
export const CONTINUES: Readonly<Record<ThemeId, readonly SlotId[]>> = {
  'one-stop-desk': ['everything', 'single', 'told-once', 'one-key'],
  'website-app': ['notified', 'posts', 'site-work', 'site-kept', 'm-info', 'm-menu'],
  'online-procedures': ['procedure', 'follow-file', 'replied', 'mended', 'm-procedure'],
  'school-equipment': ['school-tool', 'lesson', 'renewed', 'child-book', 'per-head', 'm-lesson', 'school-device'],
  'broadband-fibre-wifi': ['reach', 'net-thing', 'covered', 'antenna', 'relay', 'satellite', 'speed', 'net-pledge', 'm-net-strong'],
  'digital-inclusion': ['help', 'human-desk', 'home-visit', 'without-device', 'm-helper', 'm-human', 'm-lend'],
  'open-data': ['accounts', 'format', 'checked', 'm-accounts', 'm-published'],
  'e-participation': ['outcome', 'opinion', 'recorded', 'm-opinion', 'm-followed'],
  'smart-city-iot': ['light', 'steered', 'meter', 'sensor', 'told-by-device'],
  'agents-tools-organisation': ['staff', 'office', 'renewed', 'm-staff', 'm-office'],
  'governance-elected-for-digital': ['chief', 'm-chief'],
  'economy-startups': ['founder', 'm-shop', 'm-worker'],
  'e-health': ['doctor', 'alarm', 'm-health'],
  'video-surveillance': ['filmed'],
  'cybersecurity-sovereignty': ['copies', 'hosted', 'attacked', 'kept-here', 'double-key', 'ours', 'm-guard'],
  ai: ['ruled'],
  'sober-digital': ['second-life', 'appliance', 'no-screen', 'recycled', 'm-again', 'm-without'],
};

/** What shows that a sentence goes on with something else: the bulletin on paper is no site. */
export const ENDS: Readonly<Partial<Record<ThemeId, readonly SlotId[]>>> = {
  'website-app': ['on-paper', 'at-the-door'],
};

/** The fields that a theme is at home in: words of another show that a sentence has turned to something else. */
export const AT_HOME: Readonly<Record<ThemeId, readonly FieldId[]>> = {
  'one-stop-desk': ['democracy-administration', 'education-youth'],
  'website-app': ['democracy-administration'],
  'online-procedures': [
    'democracy-administration',
    'education-youth',
    'culture-sport-associations',
    'environment-energy',
    'mobility-roads',
    'housing-planning',
  ],
  'school-equipment': ['education-youth'],
  'broadband-fibre-wifi': ['housing-planning'],
  'digital-inclusion': ['democracy-administration', 'solidarity-health', 'education-youth'],
  'open-data': ['democracy-administration', 'finances-taxes'],
  'e-participation': ['democracy-administration'],
  'smart-city-iot': ['mobility-roads', 'environment-energy'],
  'agents-tools-organisation': ['democracy-administration'],
  'governance-elected-for-digital': ['finances-taxes'],
  'economy-startups': ['economy-trade'],
  'e-health': ['solidarity-health'],
  'video-surveillance': ['safety', 'mobility-roads'],
  'cybersecurity-sovereignty': ['democracy-administration'],
  ai: ['democracy-administration'],
  'sober-digital': ['environment-energy', 'education-youth'],
};
