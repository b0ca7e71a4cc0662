/** Bytes taken of a body that is no text when only text is wanted: enough to prove that a file is there. */
export const FIRST_BYTES = 2048;

const TEXTUAL = /^\s*(?:text\/|application\/(?:xhtml|xml|rss|atom|json|[a-z.+-]*\+(?:xml|json)|x-httpd-php))/i;

/** True for the `Content-Type` of a text, and where there is none: it may be a page. */
export function isTextual(contentType: string | undefined): boolean {
  return contentType === undefined || contentType.trim() === '' || TEXTUAL.test(contentType);
}
