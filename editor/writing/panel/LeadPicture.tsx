import type { DeskStory } from '../../api/shapes.ts';
import { askForPicture } from '../../media/asking.ts';

type Props = { picture: DeskStory['picture']; change: (pictureId: string | null) => void };

/** The picture above the text and in lists. */
export function LeadPicture({ picture, change }: Props) {
  const choose = async () => {
    const chosen = await askForPicture();
    if (chosen) change(chosen.id);
  };
  return (
    <div className="lead-picture">
      <span className="label">Picture</span>
      {picture && <img src={picture.src} alt={picture.alt || 'The picture of the story'} />}
      <button type="button" className="plain" onClick={() => void choose()}>
        {picture ? 'Choose another' : 'Choose a picture'}
      </button>
      {picture && (
        <button type="button" className="plain" onClick={() => change(null)}>
          Take it away
        </button>
      )}
    </div>
  );
}
