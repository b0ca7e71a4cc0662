export * from './atproto/connector.ts';
export { CLIENT_METADATA_PATH, type ClientSettings, clientMetadata } from './atproto/oauth/client-metadata.ts';
export type { KeyJson } from './atproto/oauth/key.ts';
export { pictureSize } from './atproto/picture-size.ts';
export * from './mastodon/connector.ts';
export type { OpenStream } from './outbound/stream.ts';
export * from './outbound.ts';
export * from './port.ts';
export * from './refusal.ts';
