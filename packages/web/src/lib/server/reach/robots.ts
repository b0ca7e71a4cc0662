/**
 * What machines are asked to leave alone (RFC 9309). A whole site of invented towns is: what is read there would be taken for true.
 *
 * @param closed addresses in French below which there is nothing for them
 */
export function robotsOf(origin: string, fictional: boolean, closed: readonly string[]): string {
  const lines = fictional ? ['Disallow: /'] : [...new Set(closed)].flatMap((path) => [`Disallow: ${path}`, `Disallow: /en${path}`]);
  return ['User-agent: *', ...lines, ...(fictional ? [] : ['', `Sitemap: ${origin}/sitemap.xml`]), ''].join('\n');
}
