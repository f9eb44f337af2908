import { type ReactNode, useEffect, useRef } from 'react';

type Props = { label: string; close: () => void; children: ReactNode };

/** A window over the page for one thing; Escape and a click beside it close it. */
export function Dialog({ label, close, children }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    dialog.current?.showModal();
    dialog.current?.querySelector<HTMLElement>('input, textarea')?.focus();
  }, []);
  return (
    <dialog
      ref={dialog}
      className="window"
      aria-label={label}
      onClose={close}
      onPointerDown={({ target }) => target === dialog.current && dialog.current.close()}
    >
      <div>
        <button type="button" className="plain close" onClick={() => dialog.current?.close()}>
          Close
        </button>
        {children}
      </div>
    </dialog>
  );
}
