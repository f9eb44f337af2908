import { readConfig } from '../config.ts';
import { importFrom } from '../intake/import.ts';
import type { Whose } from '../intake/media/bringPictures.ts';
import { createPictureDesk } from '../intake/media/pictureDesk.ts';
import { Failure } from '../lib/failure.ts';
import { openRecord } from '../store/opening.ts';
import { siteSettings } from '../store/settings.ts';
import { jsonReport, lineReport } from './importReport.ts';
import { readOptions } from './options.ts';

const HELP = `
broadsheet import PATH|URL … [--data DIR] [--draft] [--json]

Takes stories in: web pages (HTML, or their text), RSS, Atom and JSON feeds, what wires send
(ninjs, NewsML-G2, NITF), whole sites from WordPress (its export, WXR) and Ghost (JSON), JSON Lines (an object a line with title, text and, where known, url, date,
section, topics, authors) and Markdown with front matter; gzipped or not. A folder is taken with all in it. What a file is shows in its content.

The same again changes nothing, so a stopped import is simply begun again; a story whose text has
changed since is revised. What can not be read is named, and the rest goes in.

  --pictures WHOSE  own (the pictures of a site that moves here, from WordPress, Ghost or Markdown),
               all (also those of pages and feeds: see that you may publish them) or none
  --media DIR  a folder with the files of the old site (uploads/ of WordPress, content/ of Ghost);
               what is not in it is fetched from the old address
  --site URL   the address of the old site, which an export of Ghost does not say
  --draft      leave the stories unpublished, for the desk to look at
  --json       an object a line for each entry, for other programs
  --data DIR   the data folder (default ./data)

Ends with 0 when all went in, with 1 when something did not, with 2 when it was called wrongly.

Examples:
  broadsheet import archive/ stories.jsonl
  broadsheet import https://example.org/feed.xml --draft
`;

/** `broadsheet import`: a line a file, what went wrong on standard error. */
export async function importCommand(args: string[]): Promise<number> {
  const read = readOptions(args, {
    help: HELP,
    options: {
      data: { type: 'string' },
      draft: { type: 'boolean', default: false },
      pictures: { type: 'string', default: 'own' },
      media: { type: 'string' },
      site: { type: 'string' },
      json: { type: 'boolean', default: false },
    },
    names: { from: 1, to: Number.POSITIVE_INFINITY },
  });
  if (!read) return 0;
  const { draft, json, data, media } = read.values;
  const site = read.values.site?.replace(/\/+$/, '');
  const config = readConfig({ data });
  const store = await openRecord(config);
  try {
    const { language } = await siteSettings(store);
    const terms = { draft, now: Date.now(), language };
    const report = json ? jsonReport() : lineReport();
    const pictures = {
      whose: whosePictures(read.values.pictures),
      desk: createPictureDesk(store, { mediaFolder: config.mediaFolder, folder: media }),
    };
    const options = { pictures, site, onRead: report.read };
    const stop = stopWhenAsked();
    for (const path of read.names) {
      for await (const result of importFrom(store, path, terms, options)) {
        report.result(result);
        if (stop.asked) return report.stopped();
      }
    }
    return report.end();
  } finally {
    await store.close();
  }
}

function whosePictures(text: string): Whose {
  if (text === 'own' || text === 'all' || text === 'none') return text;
  throw new Failure(`--pictures ${text} is not right: own, all or none is wanted.`);
}

/** Ctrl-C ends the import between two stories; the second ends it at once. */
function stopWhenAsked(): { asked: boolean } {
  const stop = { asked: false };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      stop.asked = true;
    });
  }
  return stop;
}
