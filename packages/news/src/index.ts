export { askToFollow, confirmFollow, endFollow, type FollowAsk, type Followed, followedBy, newsKeysOf } from './follow.ts';
export { keepNews, type NewsWorks, type PanelNews, type TownNews } from './keep-news.ts';
export { NewsRefusal, type NewsRefusalCode } from './refusal.ts';
export { signatureOf, verifySignature } from './signature.ts';
export { addWebhook, dropWebhook, webhooksShown } from './webhooks.ts';
export { type DeliveryWorks, workDeliveries } from './work-deliveries.ts';
