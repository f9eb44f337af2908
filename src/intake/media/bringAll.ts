import { placed } from '../placed.ts';
import type { Entry } from '../storyArrival.ts';
import { bringPictures, type Whose } from './bringPictures.ts';
import type { PictureDesk } from './pictureDesk.ts';

/** Stories whose pictures are brought in at a time: so much is asked of one host, and no more. */
const AT_ONCE = 4;

type Bringing = {
  entries: Entry[];
  problems: { place: string; error: string }[];
};

/** Brings in the pictures of many entries, in their order; without a desk they stay as they are. */
export async function bringAll(
  entries: Entry[],
  pictures: { desk: PictureDesk; whose: Whose } | undefined,
): Promise<Bringing> {
  if (!pictures) return { entries: entries.map(placed), problems: [] };
  const brought: Bringing = { entries: [], problems: [] };
  for (let at = 0; at < entries.length; at += AT_ONCE) {
    const some = entries.slice(at, at + AT_ONCE);
    const done = await Promise.all(
      some.map((entry) => bringPictures(entry, pictures.desk, pictures.whose)),
    );
    for (const { entry, problems } of done) {
      brought.entries.push(placed(entry));
      brought.problems.push(...problems.map((error) => ({ place: entry.place, error })));
    }
  }
  return brought;
}
