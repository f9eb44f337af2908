import { textContent } from 'domutils';
import { firstDate } from '../../dates/findDates.ts';
import { parseHtml } from '../../html/parse.ts';
import { type Named, visibleText } from '../../html/query.ts';
import { clean, type Evidence, told } from './evidence.ts';

type Node = { [key: string]: unknown };

/** Types whose fields tell of the story itself, the most exact first. */
const STORY_TYPES = [
  /^(?:News|Reportage|Opinion|Analysis|Background|Review)\w*Article$/,
  /Article$|Posting$|^Report$/,
  /^(?:Review|Recipe|HowTo|LiveBlogPosting|PodcastEpisode|VideoObject)$/,
  /^(?:WebPage|\w+Page)$/,
];

/** A page nests its graphs no deeper. */
const DEEPEST = 10;

/** What the JSON-LD of a page tells (schema.org, in graphs, lists and nested alike). */
export function jsonLdEvidence(named: Named): Evidence {
  const nodes = named('script')
    .filter((script) => /ld\+json/i.test(script.attribs['type'] ?? ''))
    .flatMap((script) => gather(parsed(textContent(script)), 0));
  const byId = new Map(nodes.map((node) => [node['@id'], node]));
  const stories = STORY_TYPES.flatMap((type) =>
    nodes.filter((node) => typesOf(node).some((name) => type.test(name))),
  );
  const evidence: Evidence = told({ section: breadcrumbSection(nodes) });
  for (const node of stories.reverse()) Object.assign(evidence, read(node, byId));
  return evidence;
}

/** Broken JSON-LD is common: raw line breaks, comments, commas too many. */
function parsed(source: string): unknown {
  const text = source
    .trim()
    .replace(/^(?:<!--|\/\/<!\[CDATA\[|\/\*<!\[CDATA\[\*\/)|(?:-->|\/\/\]\]>|\/\*\]\]>\*\/)$/g, '')
    .replace(/;\s*$/, '');
  for (const attempt of [text, text.replace(/[\n\r\t]+/g, ' ').replace(/,\s*([}\]])/g, '$1')]) {
    try {
      return JSON.parse(attempt);
    } catch {}
  }
  return null;
}

function gather(value: unknown, depth: number): Node[] {
  if (depth > DEEPEST) return [];
  if (Array.isArray(value)) return value.flatMap((each) => gather(each, depth + 1));
  if (!isNode(value)) return [];
  const inner = ['@graph', 'mainEntity', 'mainEntityOfPage', 'hasPart', 'itemReviewed'].flatMap(
    (key) => gather(value[key], depth + 1),
  );
  return [value, ...inner];
}

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const typesOf = (node: Node) => [node['@type']].flat().filter((type) => typeof type === 'string');

function read(node: Node, byId: Map<unknown, Node>): Evidence {
  const isPage = typesOf(node).every((type) => /Page$/.test(type));
  return told({
    headline: text(node['headline']) ?? (isPage ? null : text(node['name'])),
    standfirst: text(node['description']),
    bylines: isPage ? [] : names(node['author'] ?? node['creator'], byId),
    published: date(node['datePublished'] ?? node['dateCreated'] ?? node['uploadDate']),
    updated: date(node['dateModified']),
    section: texts(node['articleSection'])[0],
    topics: texts(node['keywords']).flatMap((words) => words.split(/\s*[,;]\s*/)),
    language: text(node['inLanguage']),
    publisher: names(node['publisher'], byId)[0],
    text: text(node['articleBody']),
    picture: pictureOf(node['image'], byId),
  });
}

const texts = (value: unknown): string[] =>
  [value]
    .flat()
    .flatMap((each) => (typeof each === 'string' && each.trim() ? [unescaped(each)] : []));

const text = (value: unknown): string | null => texts(value)[0] ?? null;

/** Many sites escape JSON-LD as if it were markup. */
const unescaped = (text: string) =>
  /&(?:#\d+|#x[\da-f]+|\w+);/i.test(text)
    ? visibleText(parseHtml(text.replace(/</g, '&lt;')))
    : text.trim();

const date = (value: unknown) => {
  const written = text(value);
  return written ? firstDate(written) : null;
};

function names(value: unknown, byId: Map<unknown, Node>): string[] {
  return [value].flat().flatMap((each) => {
    if (typeof each === 'string') return /^https?:/.test(each) ? [] : texts(each);
    if (!isNode(each)) return [];
    const node = each['name'] ? each : (byId.get(each['@id']) ?? each);
    return texts(node['name']).map(clean);
  });
}

function pictureOf(value: unknown, byId: Map<unknown, Node>): string | null {
  const [first] = [value].flat();
  if (typeof first === 'string') return first;
  if (!isNode(first)) return null;
  const node = first['url'] ? first : (byId.get(first['@id']) ?? first);
  return text(node['url']) ?? text(node['contentUrl']);
}

function breadcrumbSection(nodes: Node[]): string | null {
  const list = nodes.find((node) => typesOf(node).includes('BreadcrumbList'))?.['itemListElement'];
  const crumbs = [list]
    .flat()
    .filter(isNode)
    .map((crumb) => {
      const place = isNode(crumb['item']) ? crumb['item'] : crumb;
      return text(place['name']) ?? text(crumb['name']);
    });
  return crumbs.length > 2 ? (crumbs[1] ?? null) : null;
}
