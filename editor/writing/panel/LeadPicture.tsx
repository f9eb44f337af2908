import { uploadPicture } from '../../api/media.ts';
import type { Media } from '../../api/shapes.ts';
import { tellRefusal } from '../../shell/refusals.ts';
import { pickPictures } from '../body/pictures.ts';

type Props = { picture: Media | null; change: (pictureId: string | null) => void };

/** The picture above the text and in lists. */
export function LeadPicture({ picture, change }: Props) {
  const choose = async () => {
    const [file] = await pickPictures();
    if (!file) return;
    try {
      change((await uploadPicture(file)).id);
    } catch (error) {
      tellRefusal(error instanceof Error ? error.message : 'The picture could not be taken.');
    }
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
