import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { type Picture, pictureOf, smaller } from '../api/media.ts';
import { askForPicture } from '../media/asking.ts';

/** What stands in the place of the name: its letters, or a picture of the library. */
export function LogoField({ id }: { id: string | null }) {
  const [logo, setLogo] = useState(id);
  const choose = async () => {
    const picture = await askForPicture();
    if (picture) setLogo(picture.id);
  };
  return (
    <fieldset className="logo">
      <legend>Logo, in the place of the name</legend>
      <input type="hidden" name="look.logo" value={logo ?? ''} />
      {logo === null ? <p>The name in letters</p> : <Logo key={logo} id={logo} />}
      <button type="button" className="quiet" onClick={() => void choose()}>
        Choose a picture
      </button>
      <button type="button" className="quiet" hidden={logo === null} onClick={() => setLogo(null)}>
        Use the name in letters
      </button>
    </fieldset>
  );
}

function Logo({ id }: { id: string }) {
  const { data: picture } = useQuery({ queryKey: ['picture', id], queryFn: () => pictureOf(id) });
  return picture ? <img src={smaller(picture, 400)} alt={saidOf(picture)} /> : <p>A picture</p>;
}

const saidOf = ({ alt, width, height }: Picture) =>
  alt || `A picture of ${width} by ${height} pixels`;
