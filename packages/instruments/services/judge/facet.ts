/** One feature of an online service. Every scale is derived from the set of facets that was seen. */
export const FACETS = [
  'information',
  'form_download',
  'email_request',
  'catalogue',
  'online_intake',
  'appointment',
  'authentication',
  'account',
  'upload',
  'payment',
  'decision_online',
  'delivery_online',
  'tracking',
  'prefill',
  'automatic',
  'national_teleservice',
  'other_body',
  'app_only',
  'promised_delay',
  'stale_legal_text',
  'not_on_demand',
  'not_offered',
] as const;

/** One feature of an online service. */
export type Facet = (typeof FACETS)[number];
