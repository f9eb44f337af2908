import { readOnce } from './names.ts';

/** What the words by which an element is called say of it. */
export type Called = {
  /** Readers' part, never the story. */
  readers: boolean;
  /** The words that tell what surrounds stories. */
  noise: string | null;
  /** Words that tell the story's own text. */
  text: boolean;
  /** Words that a story goes by, and much else. */
  story: boolean;
  introduction: boolean;
  /** Names that sites give to the first paragraph, and to those of other stories. */
  teaser: boolean;
};

/** Reads the words of `nameOf`. */
export const calledBy: (words: string) => Called = readOnce((words) => ({
  readers: READERS_PART.test(words),
  noise: NOISE.exec(words)?.[0] ?? null,
  text: TEXT.test(words),
  story: STORY.test(words),
  introduction: INTRODUCTION.test(words),
  teaser: / teasers? /.test(words),
}));

/** What readers wrote, or are asked to write: never the story, however long. */
const READERS_PART =
  / (?:comment(?!ar)\w*|disqus|respond|kommentare?|komentar\w*|commentaires?|comentarios?|coments?|livefyre|reader comments?|replies|reactions? list|fb comments) /;

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
  skip|skiplink|screen reader text|sr only|visually hidden|visuallyhidden|(?<!label )hidden(?! (?:xs|sm|md|lg|xl|mobile|phone|tablet|print) )|hide|invisible|noprint|
  rating|ratings|stars?|votes?|voting|poll|survey|quiz|search|searchform|feedback|contact form|
  jp relatedposts|yarpp|wp caption text|caption|captions|bildunterschrift|credits?|image credit|photo credit|gallery|slideshow|carousel|slider|swiper|thumbnails?|
  infobox|toc|table of contents|reflist|navbox|mw editsection|catlinks|hatnote|
  shopping|product|price|buy|affiliate|app store|download app|loading|spinner|error|no js|noscript|
  archives?|calendar|blogroll|abbinder`.replace(/\s*\n\s*/g, '')}) `,
);

/** An element so called holds the text of a story, whatever else it is called. */
const TEXT =
  / (?:article body|story body|post (?:body|content)|entry content|article content|articlebody|main content|content body|article text|hentry|td post content|rich ?text|body text|bodytext) /;

/** One so called may hold a story. */
const STORY = / (?:article|main|page|post|wrapper|container|layout|site|content) /;

/** The first paragraph often goes by such a name, beside that of what it looks like. */
const INTRODUCTION =
  / (?:intro\w*|lead|lede|leadtext|standfirst|summary|abstract|vorspann|anleser|chapo|chapeau|dek|deck|subline|subtitle|subheadline|sommario|entradilla|bajada|ingress|lid) /;
