import { Element, type ParentNode } from 'domhandler';
import { nameOf } from './names.ts';
import { linkShare, type StatsOf } from './stats.ts';

const NOISE_TAGS = new Set(
  `script style noscript template iframe frame object embed svg canvas audio video map nav footer form button
  input select textarea option dialog menu link meta head title`.split(/\s+/),
);

const NOISE_ROLES = new Set(
  `navigation complementary banner search dialog contentinfo menu menubar alert alertdialog toolbar
  tooltip tablist`.split(/\s+/),
);

/** What readers wrote, or are asked to write: never the story, however long. */
const READERS_PART =
  / (?:comments?|commentlist|comments? (?:list|area|section|wrap\w*|form|box|thread|container)|disqus|respond|kommentare?|komentar\w*|commentaires?|comentarios?|coments?|livefyre|reader comments?|replies|reactions? list|fb comments) /;

/** What surrounds stories, by the words that sites call it by. */
const NOISE = new RegExp(
  ` (?:${`ads?|advert\\w*|adsense|adslot|sponsor\\w*|promo\\w*|banner|sidebar|side bar|rightbar|leftbar|widgets?|
  related\\w*|recommend\\w*|recirc\\w*|most (?:read|viewed|popular|shared|commented)|popular\\w*|trending|
  more (?:stories|news|articles|from|posts|on)|read (?:more|next|also)|see also|also read|further reading|
  you may|you might|next (?:article|post|story|up)|prev(?:ious)? (?:article|post|story)|next prev|prev next|post nav\\w*|
  latest (?:news|posts|articles|stories)|teasers?|outbrain|taboola|zergnet|
  shar(?:e|ing|es|ers?|edaddy|ebar|ethis|e buttons?)|social\\w*|addthis|addtoany|follow (?:us|me)|
  newsletters?|subscri\\w+|sign ?up|signin|login|log in|register|registration|paywall|piano|donat\\w+|
  cookies?|cookiebar|consent|gdpr|privacy|breadcrumbs?|crumbs?|brotkrumen|nav|navi|navbar|navigation|menu|submenu|footer|foot|fuss|footnav|
  masthead|toolbar|topbar|pagination|pager|pagenav|tags?|tagcloud|tag (?:list|links)|taglist|keywords|
  author (?:bio|box|info|card)|about (?:the )?author|authorbox|author description|bio|post meta|entry meta|article meta|meta info|metadata|postmeta|entry footer|post footer|
  byline|bylines|dateline|timestamp|copyright|disclaimer|print|printonly|tools|modal|popup|pop up|overlay|lightbox|
  skip|skiplink|screen reader text|sr only|visually hidden|visuallyhidden|hidden|hide|invisible|noprint|
  rating|ratings|stars?|votes?|voting|poll|survey|quiz|search|searchform|feedback|contact form|
  jp relatedposts|yarpp|wp caption text|caption|captions|bildunterschrift|credits?|image credit|photo credit|gallery|slideshow|carousel|slider|swiper|thumbnails?|
  infobox|toc|table of contents|reflist|navbox|mw editsection|catlinks|hatnote|
  shopping|product|price|buy|affiliate|app store|download app|loading|spinner|error|no js|noscript|
  archives?|calendar|blogroll|abbinder`.replace(/\s*\n\s*/g, '')}) `,
);

/** An element so called may hold a story, whatever else it is called. */
const STORY =
  / (?:article body|story body|post (?:body|content)|entry content|article content|articlebody|main content|content body|article text|hentry|td post content|rich ?text|body text|bodytext|article|main|page|post|wrapper|container|layout|site|content) /;

/** The first paragraph often goes by such a name, beside that of what it looks like. */
const INTRODUCTION =
  / (?:intro\w*|lead|lede|leadtext|standfirst|summary|abstract|vorspann|anleser|chapo|chapeau|dek|deck|subline|subtitle|subheadline|sommario|entradilla|bajada|ingress|lid) /;

/** An element with more of the page's prose is not furniture, whatever it is called. */
const MOST_PROSE = 0.3;

/** Never furniture itself, though everything in it may be. */
const STRUCTURE = new Set(['html', 'body', 'main', 'article']);

/**
 * Takes out of a tree what surrounds stories: navigation, comments, lists of other stories, and
 * what is hidden, told by element, role and by what sites call such parts.
 */
export function dropNoise(root: ParentNode, statsOf: StatsOf) {
  const all = Math.max(1, statsOf(root).prose);
  const visit = (node: ParentNode) => {
    node.children = node.children.filter((child) => {
      if (!(child instanceof Element)) return true;
      if (isNoise(child, statsOf(child).prose / all, statsOf)) return false;
      visit(child);
      return true;
    });
  };
  visit(root);
}

function isNoise(element: Element, share: number, statsOf: StatsOf): boolean {
  const { name, attribs } = element;
  if (NOISE_TAGS.has(name)) return share < MOST_PROSE || name === 'script' || name === 'style';
  if (isHidden(element)) return share < MOST_PROSE;
  if (STRUCTURE.has(name)) return false;
  if (name === 'aside') return share < MOST_PROSE;
  if (NOISE_ROLES.has(attribs['role'] ?? '')) return share < MOST_PROSE;
  const words = nameOf(element);
  if (READERS_PART.test(words) && !STORY.test(words)) return true;
  if (!NOISE.test(words) || share >= MOST_PROSE) return false;
  if (INTRODUCTION.test(words) && linkShare(statsOf(element)) < 0.3) return false;
  return !STORY.test(words) || linkShare(statsOf(element)) > 0.5;
}

function isHidden({ attribs }: Element): boolean {
  if (attribs['hidden'] !== undefined) return true;
  return /display\s*:\s*none|visibility\s*:\s*hidden/i.test(attribs['style'] ?? '');
}
