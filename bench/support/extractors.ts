import { Readability } from '@mozilla/readability';
import { Defuddle } from 'defuddle/node';
import { parseHTML } from 'linkedom';
import { authorsOf } from '../../src/intake/authors.ts';
import { extractStory } from '../../src/intake/extract.ts';
import { bodyText } from '../../src/store/body.ts';

/** What an extractor makes of a page. */
export type Answer = {
  text: string;
  headline: string | null;
  bylines: string[];
  published: string | null;
};

/** The extractors that are measured side by side, each as its authors mean it to be called. */
export const EXTRACTORS: Record<string, (html: string, url: string) => Answer | Promise<Answer>> = {
  Broadsheet(html, url) {
    const story = extractStory(html, { url });
    const { headline, published } = story;
    return {
      text: bodyText(story.body),
      headline,
      bylines: authorsOf(story),
      published: published?.iso ?? null,
    };
  },
  'Readability + linkedom'(html) {
    const article = new Readability(parseHTML(html).document).parse();
    return {
      text: article?.textContent ?? '',
      headline: article?.title ?? null,
      bylines: article?.byline ? [article.byline] : [],
      published: article?.publishedTime ?? null,
    };
  },
  async 'defuddle + linkedom'(html, url) {
    const article = await Defuddle(parseHTML(html).document, url || 'https://page.example/');
    return {
      text: textOfMarkup(article.content),
      headline: article.title || null,
      bylines: article.author ? [article.author] : [],
      published: article.published || null,
    };
  },
};

/** Text alone, with a line for every block, so that no two words run together. */
const textOfMarkup = (html: string) =>
  parseHTML(
    `<html><body>${html.replace(/<\/(?:p|div|h\d|li|td|th|tr|blockquote|figcaption)>|<br>/g, '$&\n')}</body></html>`,
  ).document.body.textContent;
