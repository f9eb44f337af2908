import type { Body } from './body.ts';

/** Every address that a body links to, in order. */
export function linksIn(body: Body): string[] {
  const found: string[] = [];
  mapLinks(body, (href) => {
    found.push(href);
    return href;
  });
  return found;
}

/** The same body with some links leading elsewhere. */
export const withLinks = (body: Body, targets: ReadonlyMap<string, string>): Body =>
  targets.size === 0 ? body : mapLinks(body, (href) => targets.get(href) ?? href);

/** Links are the only objects of a body that have an `href`. */
function mapLinks<Value>(value: Value, change: (href: string) => string): Value {
  if (Array.isArray(value)) return value.map((inner) => mapLinks(inner, change)) as Value;
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, inner]) => [
    key,
    key === 'href' && typeof inner === 'string' ? change(inner) : mapLinks(inner, change),
  ]);
  return Object.fromEntries(entries) as Value;
}
