import { Command as Menu } from 'cmdk';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useLocation } from 'wouter';
import { placeOf } from '../views.ts';
import { type Command, useAllCommands, useCommands } from './commands.tsx';
import { FoundStories } from './FoundStories.tsx';

/** Ctrl-K or Cmd-K: everything that can be done or gone to from here, by typing what it is called. */
export function Palette() {
  const dialog = useRef<HTMLDialogElement>(null);
  const [words, setWords] = useState('');
  const groups = useAllCommands();
  usePlaces();
  useEffect(() => {
    const toggle = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      if (dialog.current?.open) dialog.current.close();
      else {
        dialog.current?.showModal();
        dialog.current?.querySelector('input')?.focus();
      }
    };
    document.addEventListener('keydown', toggle);
    return () => document.removeEventListener('keydown', toggle);
  }, []);
  const choose = (run: () => void) => {
    dialog.current?.close();
    run();
  };
  return (
    <dialog ref={dialog} className="palette" aria-label="Commands" onClose={() => setWords('')}>
      <Menu label="Commands" loop>
        <Menu.Input
          value={words}
          onValueChange={setWords}
          placeholder="Do something, or find a story"
          aria-label="Command or story"
        />
        <Menu.List>
          <Menu.Empty>Nothing is called that here.</Menu.Empty>
          {[...groups].map(([heading, commands]) => (
            <Menu.Group key={heading} heading={heading}>
              {commands.map((command) => (
                <Line key={command.name} command={command} choose={choose} />
              ))}
            </Menu.Group>
          ))}
          <FoundStories words={words} choose={choose} />
        </Menu.List>
      </Menu>
    </dialog>
  );
}

function Line({ command, choose }: { command: Command; choose: (run: () => void) => void }) {
  return (
    <Menu.Item value={command.name} onSelect={() => choose(command.run)}>
      {command.name}
      {command.keys && <kbd>{command.keys}</kbd>}
    </Menu.Item>
  );
}

/** The places of the header, which the server writes, as commands. */
function usePlaces() {
  const [, navigate] = useLocation();
  const places = useMemo(
    () =>
      [...document.querySelectorAll<HTMLAnchorElement>('.top a:not(.paper)')].map((link) => ({
        name: `Go to ${link.dataset['name'] ?? link.textContent}`,
        group: 'Places',
        run: () => (placeOf(link.pathname) ? navigate(link.pathname) : location.assign(link.href)),
      })),
    [navigate],
  );
  useCommands(places);
}
