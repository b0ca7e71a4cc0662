import { type Frame, frame } from './frames.ts';

/** Words of such a heading at most. */
export const SHORT_HEAD = 6;

/** What a domain makes of the digital thing below it, where that names nothing itself. */
export const DOMAIN_FRAMES: readonly Frame[] = [
  frame('school-equipment', 'd-school school-device', 40),
  frame('school-equipment', 'd-school school-tool', 40),
  frame('agents-tools-organisation', 'd-staff staff-machine', 40),
  frame('e-health', 'd-health afar', 40),
  frame('economy-startups', 'd-shop way ! m-apply o-site-place', 40),
  frame('video-surveillance', 'd-safety watching', 40),
  frame('digital-inclusion', 'd-elders device-only', 40),
  frame('open-data', 'd-accounts way ! m-apply m-opinion o-site-place', 40),
  frame('smart-city-iot', 'd-things by-sensor', 40),
  frame('website-app', 'd-visit way ! m-apply m-opinion m-council m-accounts o-site-place', 40),
];
