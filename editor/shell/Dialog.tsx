import { type ReactNode, useEffect, useRef } from 'react';

type Props = {
  label: string;
  /** Told once it has shut. */
  close: () => void;
  /** What stands in it; `shut` closes it and gives the focus back. */
  children: ReactNode | ((shut: () => void) => ReactNode);
  /** For pictures and other wide things. */
  wide?: boolean;
};

/** A window over the page for one thing; Escape and a click beside it shut it. */
export function Dialog({ label, close, children, wide = false }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    if (!dialog.current?.open) dialog.current?.showModal();
  }, []);
  const shut = () => dialog.current?.close();
  return (
    <dialog
      ref={dialog}
      className={wide ? 'window wide' : 'window'}
      aria-label={label}
      onClose={close}
      onPointerDown={({ target }) => target === dialog.current && shut()}
    >
      <div>
        <div className="list-head">
          <h2>{label}</h2>
          <button type="button" className="plain" onClick={shut}>
            Close
          </button>
        </div>
        {typeof children === 'function' ? children(shut) : children}
      </div>
    </dialog>
  );
}
