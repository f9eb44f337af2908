import { type ReactNode, useEffect, useRef } from 'react';

type Props = {
  label: string;
  /** Told once it has shut. */
  close: () => void;
  /** What stands in it; `shut` closes it and gives the focus back. */
  children: (shut: () => void) => ReactNode;
};

/** A form over the page, which Escape shuts. */
export function Sheet({ label, close, children }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    if (!dialog.current?.open) dialog.current?.showModal();
  }, []);
  const shut = () => dialog.current?.close();
  return (
    <dialog ref={dialog} className="sheet" aria-label={label} onClose={close}>
      <div className="list-head">
        <h2>{label}</h2>
        <button type="button" className="plain" onClick={shut}>
          Close
        </button>
      </div>
      {children(shut)}
    </dialog>
  );
}
