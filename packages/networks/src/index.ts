export * from './mastodon/connector.ts';
export * from './outbound.ts';
export * from './port.ts';
export * from './refusal.ts';
