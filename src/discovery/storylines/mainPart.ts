/** Bars always part a headline from a label; dashes do where they stand between spaces. */
const PARTING = /\s*\|\s*|\s[-–—](?:\s|$)/;

/**
 * A headline without what outlets put before and behind it ("Sports News | … | Daily Paper",
 * "… - The Herald"): of its parts the one with the most words. No list of outlets is needed, and a
 * dash inside a sentence costs only the shorter half.
 */
export function mainPart(headline: string): string {
  const parts = headline.split(PARTING).map((part) => part.trim());
  return parts.reduce((longest, part) =>
    part.split(/\s+/).length > longest.split(/\s+/).length ? part : longest,
  );
}
