/** Types under which feeds of XML and of JSON are rightly sent (RFC 7303, RFC 8259). */
const OF_FEEDS =
  /(?:[/+](?:xml|xml-dtd|xml-external-parsed-entity|json)|\/(?:rss|atom|rdf|x-ndjson|jsonl|feed))\s*(?:;|$)/i;

/**
 * What is wrong with the type that a server declared for a feed; null where nothing is. The feed is
 * read by its own look whatever was declared, so this is for whoever looks after the source.
 */
export const typeProblem = (contentType: string | null): string | null =>
  contentType === null || contentType.trim() === '' || OF_FEEDS.test(contentType)
    ? null
    : `is sent as ${contentType.split(';')[0]?.trim()}, which is no type of a feed`;
