import { type FormEvent, type ReactNode, useRef } from 'react';
import { Problem } from '../api/problem.ts';
import { useAct } from './act.ts';
import { sendByKeys } from './keys.ts';

type Props = {
  /** Does it with what the form says. */
  act: (form: FormData) => Promise<unknown>;
  /** What is said when it was done. */
  done: string;
  className?: string;
  /** Called when it was done. */
  after?: () => void;
  /** Keeps what was typed when it was done. */
  kept?: boolean;
  children: ReactNode;
};

/**
 * A form for one act. Why it was refused stands above its fields, and the field that the API names
 * is marked and has the focus; when it was done the form is empty again. Ctrl-Enter sends it.
 */
export function ActForm({ act, done, className, after, kept = false, children }: Props) {
  const form = useRef<HTMLFormElement>(null);
  const { mutate, isPending, error } = useAct(act, done, () => {
    if (!kept) form.current?.reset();
    after?.();
  });
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (isPending) return;
    mutate(new FormData(event.currentTarget, submitterOf(event)), {
      onError: (refused) => mark(form.current, refused),
    });
  };
  return (
    <form
      ref={form}
      className={className}
      onSubmit={submit}
      onInput={unmark}
      onKeyDown={sendByKeys}
      aria-busy={isPending}
    >
      {error && (
        <p className="refused" role="alert">
          {error.message}
        </p>
      )}
      {children}
    </form>
  );
}

/** The button that a form was sent by. */
export function submitterOf({ nativeEvent }: FormEvent) {
  const pressed = nativeEvent instanceof SubmitEvent ? nativeEvent.submitter : null;
  return pressed instanceof HTMLButtonElement ? pressed : null;
}

function mark(form: HTMLFormElement | null, error: Error) {
  const field = error instanceof Problem ? error.field : null;
  const wrong = form && field && fieldOf(form, field);
  if (!wrong) return;
  wrong.setAttribute('aria-invalid', 'true');
  wrong.focus();
}

/** The field of that name, or of what it is a part of: "reactions" for "reactions.2". */
function fieldOf(form: HTMLFormElement, name: string): HTMLElement | null {
  const field = form.elements.namedItem(name);
  if (field instanceof HTMLElement) return field;
  const whole = name.replace(/\.[^.]*$/, '');
  return whole === name ? null : fieldOf(form, whole);
}

function unmark({ target }: FormEvent) {
  if (target instanceof HTMLElement) target.removeAttribute('aria-invalid');
}

/** What a field of a form says; empty where there is none of that name. */
export const said = (form: FormData, name: string): string => {
  const value = form.get(name);
  return typeof value === 'string' ? value.trim() : '';
};
