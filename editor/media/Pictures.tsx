import { type Picture, smaller } from '../api/media.ts';
import '../styles/media.css';

type Props = { found: Picture[]; choose: (picture: Picture) => void };

/** Pictures side by side; one that has no alternative text says so. */
export function Pictures({ found, choose }: Props) {
  return (
    <ul className="pictures">
      {found.map((picture) => (
        <li key={picture.id}>
          <button type="button" className="plain" onClick={() => choose(picture)}>
            <img
              src={smaller(picture, 400)}
              alt={picture.alt || picture.caption || 'Picture without alternative text'}
              width={picture.width}
              height={picture.height}
              loading="lazy"
              decoding="async"
            />
            {picture.alt === '' && <span className="lacks">No alternative text</span>}
          </button>
        </li>
      ))}
    </ul>
  );
}
