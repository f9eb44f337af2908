import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { Link } from 'wouter';
import { changePicture, type Picture, placesOf, removePicture, smaller } from '../api/media.ts';
import { reasonOf } from '../api/problem.ts';
import { Dialog } from '../shell/Dialog.tsx';
import { useMay } from '../shell/me.ts';
import { FocalPoint, type Focus } from './FocalPoint.tsx';

type Props = { picture: Picture; close: () => void };

/** One picture: what stays in sight of it, what is said of it, where it stands. */
export function PictureDetails({ picture, close }: Props) {
  const [focus, setFocus] = useState<Focus | null>(picture.focus);
  const [refusal, setRefusal] = useState<string | null>(null);
  const mayChange = useMay('edit');
  const perform = async (act: () => Promise<unknown>) => {
    try {
      await act();
      close();
    } catch (error) {
      setRefusal(reasonOf(error));
    }
  };
  const save = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const words = (name: string) => String(form.get(name) ?? '');
    const said = { alt: words('alt'), caption: words('caption'), credit: words('credit') };
    void perform(() => changePicture(picture.id, { ...said, focus }));
  };
  return (
    <Dialog label="Picture" close={close} wide>
      <form className="picture" onSubmit={save}>
        <div>
          <FocalPoint
            src={smaller(picture, 800)}
            alt={picture.alt}
            focus={focus}
            change={setFocus}
          />
          <p className="aside">
            {picture.width} × {picture.height} pixels. Click what must stay in sight.
          </p>
        </div>
        <div>
          {refusal && <p role="alert">{refusal}</p>}
          <Field name="alt" label="Alternative text" value={picture.alt} disabled={!mayChange} />
          <Field name="caption" label="Caption" value={picture.caption} disabled={!mayChange} />
          <Field name="credit" label="Credit" value={picture.credit} disabled={!mayChange} />
          <Places picture={picture} />
          {mayChange && (
            <p className="acts">
              <button type="submit">Save</button>
              {picture.uses === 0 && (
                <button
                  type="button"
                  className="plain"
                  onClick={() => void perform(() => removePicture(picture.id))}
                >
                  Remove for good
                </button>
              )}
            </p>
          )}
        </div>
      </form>
    </Dialog>
  );
}

type FieldProps = { name: string; label: string; value: string; disabled: boolean };

const Field = ({ name, label, value, disabled }: FieldProps) => (
  <label>
    {label}
    <textarea name={name} defaultValue={value} rows={2} maxLength={2000} disabled={disabled} />
  </label>
);

/** Where the picture stands; stories are led to. */
function Places({ picture }: { picture: Picture }) {
  const { data: places } = useQuery({
    queryKey: ['places', picture.id],
    queryFn: () => placesOf(picture.id),
  });
  if (!places) return null;
  if (places.length === 0) return <p className="aside">It stands nowhere yet.</p>;
  return (
    <>
      <h3>Where it stands</h3>
      <ul className="places-of">
        {places.map(({ kind, id, name }) => (
          <li key={id} dir="auto">
            {kind === 'story' ? (
              <Link href={`/desk/write/${id}`}>{name || 'Without a headline'}</Link>
            ) : (
              `${name} (${kind === 'paper' ? 'logo' : 'portrait'})`
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
