import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react';
import '../styles/choose.css';
import { said } from './ActForm.tsx';

/** Something that can be chosen: what it is known by, what it is called, and what else tells it apart. */
export type Choice = { id: string; name: string; detail: string };

type Props = {
  label: string;
  /** Of the field in its form. */
  name: string;
  /** What has these letters in its name. */
  like: (letters: string) => Promise<Choice[]>;
  /** What stands in the field where none need be chosen. */
  none?: string;
  /** What is said of the one that is chosen. */
  children?: (chosen: Choice) => ReactNode;
};

/** What was chosen in a form by its name: the id of it. */
export const chosenIn = (form: FormData, name: string): string => said(form, `${name}-id`);

/** A field for one of many that are there: letters of its name are typed, and one is chosen. */
export function ChooseByName({ label, name, like, none, children }: Props) {
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState('');
  const [chosen, setChosen] = useState<Choice | null>(null);
  const [at, setAt] = useState(0);
  const [open, setOpen] = useState(false);
  const letters = typed.trim();
  const { data: found = [], isSuccess } = useQuery({
    queryKey: ['like', id, letters],
    queryFn: () => like(letters),
    enabled: open && letters !== '',
    placeholderData: keepPreviousData,
  });
  const shown = open && letters !== '' ? found : [];
  const isLeftOut = none !== undefined && letters === '';
  useEffect(
    () => field.current?.setCustomValidity(chosen || isLeftOut ? '' : 'Choose one from the list.'),
    [chosen, isLeftOut],
  );
  useEffect(() => {
    const form = field.current?.form;
    const empty = () => {
      setTyped('');
      setChosen(null);
    };
    form?.addEventListener('reset', empty);
    return () => form?.removeEventListener('reset', empty);
  }, []);
  const choose = (choice: Choice) => {
    setChosen(choice);
    setTyped(choice.name);
    setOpen(false);
  };
  const type = (now: string) => {
    setTyped(now);
    setChosen(null);
    setAt(0);
    setOpen(true);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const choice = shown[at];
    if (step && !chosen) {
      setOpen(true);
      setAt((at + step + shown.length) % Math.max(1, shown.length));
    } else if (event.key === 'Enter' && choice) choose(choice);
    else if (event.key === 'Escape' && open) setOpen(false);
    else return;
    event.preventDefault();
  };
  return (
    <div className="by-name">
      <label htmlFor={id}>{label}</label>
      <div className="choices-place">
        <input
          {...{ ref: field, id, name, value: typed, onKeyDown }}
          required={none === undefined}
          role="combobox"
          dir="auto"
          autoComplete="off"
          aria-autocomplete="list"
          aria-expanded={shown.length > 0}
          aria-controls={`${id}-list`}
          aria-activedescendant={shown[at] && `${id}-${at}`}
          placeholder={none ?? 'Type its name'}
          onChange={({ target }) => type(target.value)}
          onBlur={() => setOpen(false)}
        />
        {shown.length > 0 && <Choices {...{ id, label, shown, at, choose }} />}
      </div>
      <input type="hidden" name={`${name}-id`} value={chosen?.id ?? ''} />
      <p className="aside" role="status">
        {open && letters !== '' && isSuccess && found.length === 0 && 'None has these letters.'}
        {chosen && children?.(chosen)}
      </p>
    </div>
  );
}

type ChoicesProps = {
  id: string;
  label: string;
  shown: Choice[];
  at: number;
  choose: (choice: Choice) => void;
};

/** Pressing one leaves the focus in the field, where the keys are heard. */
const Choices = ({ id, label, shown, at, choose }: ChoicesProps) => (
  <div className="choices" role="listbox" id={`${id}-list`} aria-label={label}>
    {shown.map((choice, place) => (
      // biome-ignore lint/a11y/useKeyWithClickEvents: the field hears the keys
      <div
        key={choice.id}
        id={`${id}-${place}`}
        role="option"
        tabIndex={-1}
        aria-selected={place === at}
        onPointerDown={(event) => event.preventDefault()}
        onClick={() => choose(choice)}
      >
        <bdi>{choice.name}</bdi> <span className="aside">{choice.detail}</span>
      </div>
    ))}
  </div>
);
