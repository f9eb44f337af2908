import { sequence } from './sequence.ts';

/** Which kind of file is made, and how its name ends. */
export type System = { name: 'wordpress' | 'ghost' | 'jsonLines' | 'rss'; extension: string };

type Piece = { text: string; isStory: boolean };

const WORDS =
  'harbour council ferry tide gate vote budget storm quay school nurse lantern market crane signal bridge verdict strike harvest engine island winter teacher museum painter coach referee trawler pilot the of and the was with that from to the of'.split(
    ' ',
  );
const SECTIONS = ['Harbour', 'Council', 'Sport', 'Culture'];
const PARAGRAPHS = 8;

/** An export of about so many bytes, piece by piece: some 3,000 letters a story, a picture each. */
export function* exportOf({ name }: System, bytes: number): Generator<Piece> {
  const random = sequence(1848);
  const words = (count: number) =>
    Array.from({ length: count }, () => WORDS[Math.floor(random() * WORDS.length)]).join(' ');
  const { head, foot, story } = SYSTEMS[name];
  yield { text: head, isStory: false };
  let written = head.length;
  for (let number = 1; written < bytes; number++) {
    const paragraphs = Array.from({ length: PARAGRAPHS }, () => `The ${words(60)}.`);
    const text = story(number, `The ${words(7)} ${number}`, paragraphs);
    written += text.length;
    yield { text, isStory: true };
  }
  yield { text: foot, isStory: false };
}

type Form = {
  head: string;
  foot: string;
  story: (number: number, title: string, paragraphs: string[]) => string;
};

const dateOf = (number: number) => new Date(Date.UTC(2000, 0, 1) + number * 600_000).toISOString();
const sectionOf = (number: number) => SECTIONS[number % SECTIONS.length] ?? '';

const SYSTEMS: Record<System['name'], Form> = {
  wordpress: {
    head: `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:wp="http://wordpress.org/export/1.2/">
<channel><title>The Tide</title><link>https://tide.example</link><language>en</language><wp:base_blog_url>https://tide.example</wp:base_blog_url>
<wp:author><wp:author_login>ada</wp:author_login><wp:author_display_name>Ada Pell</wp:author_display_name></wp:author>
`,
    foot: '</channel></rss>\n',
    story: (number, title, paragraphs) => {
      const [day = '', time = ''] = dateOf(number).split('T');
      const date = `${day} ${time.slice(0, 8)}`;
      const blocks = paragraphs.map(
        (text) => `<!-- wp:paragraph -->\n<p>${text}</p>\n<!-- /wp:paragraph -->`,
      );
      return `<item><title>${title}</title><link>https://tide.example/${number}/</link><dc:creator>ada</dc:creator>
<content:encoded><![CDATA[${blocks.join('\n\n')}
<p>See <a href="https://tide.example/${number + 1}/">the next</a>.</p>]]></content:encoded><excerpt:encoded><![CDATA[]]></excerpt:encoded>
<wp:post_id>${number}</wp:post_id><wp:post_date>${date}</wp:post_date><wp:post_date_gmt>${date}</wp:post_date_gmt><wp:post_name>story-${number}</wp:post_name><wp:status>publish</wp:status><wp:post_type>post</wp:post_type>
<category domain="category" nicename="${sectionOf(number).toLowerCase()}"><![CDATA[${sectionOf(number)}]]></category>
<wp:postmeta><wp:meta_key>_thumbnail_id</wp:meta_key><wp:meta_value>9${number}</wp:meta_value></wp:postmeta></item>
<item><title>picture</title><wp:post_id>9${number}</wp:post_id><wp:post_parent>${number}</wp:post_parent><wp:post_type>attachment</wp:post_type><wp:attachment_url>https://tide.example/wp-content/uploads/${number}.jpg</wp:attachment_url></item>
`;
    },
  },
  ghost: {
    head: '{"db":[{"meta":{"exported_on":1700000000000,"version":"5.0.0"},"data":{"posts":[',
    foot: '],"posts_tags":[],"tags":[],"users":[{"id":"u","name":"Ada Pell","slug":"ada"}]}}]}',
    story: (number, title, paragraphs) => {
      const children = paragraphs.map((text) => ({
        type: 'paragraph',
        children: [{ type: 'extended-text', text, format: 0 }],
      }));
      const post = {
        id: String(number),
        title,
        slug: `story-${number}`,
        lexical: JSON.stringify({ root: { type: 'root', children } }),
        status: 'published',
        visibility: 'public',
        type: 'post',
        author_id: 'u',
        published_at: dateOf(number),
      };
      return `${number === 1 ? '' : ','}${JSON.stringify(post)}`;
    },
  },
  rss: {
    head: `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>The Tide</title><link>https://tide.example/</link><description/><language>en</language>
`,
    foot: '</channel></rss>\n',
    story: (number, title, paragraphs) =>
      `<item><title>${title}</title><link>https://tide.example/${number}</link><dc:creator>Ada Pell</dc:creator><category>${sectionOf(number)}</category><pubDate>${new Date(dateOf(number)).toUTCString()}</pubDate>
<content:encoded><![CDATA[${paragraphs.map((text) => `<p>${text}</p>`).join('\n')}]]></content:encoded></item>
`,
  },
  jsonLines: {
    head: '',
    foot: '',
    story: (number, title, paragraphs) =>
      `${JSON.stringify({ url: `https://tide.example/${number}`, date: dateOf(number), title, section: sectionOf(number), authors: ['Ada Pell'], text: paragraphs.join('\n\n') })}\n`,
  },
};
