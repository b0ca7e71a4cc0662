/** Address in French of an authority's box of ideas; `null` where it has none that everybody finds. */
export async function ideaBoxOf(_locals: App.Locals, _territory: string): Promise<string | null> {
  // NOTE: there is no box yet; a poster leads to the plan until then.
  return null;
}
