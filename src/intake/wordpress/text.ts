/** A slug as people read it: WordPress keeps letters that are not Latin as %-escapes. */
export function decoded(slug: string): string {
  try {
    return decodeURIComponent(slug);
  } catch {
    return slug;
  }
}
