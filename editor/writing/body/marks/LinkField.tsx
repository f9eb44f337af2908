import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { Editor } from '@tiptap/core';
import { Command as Menu } from 'cmdk';
import { useState } from 'react';
import { storiesToLink } from '../../../api/search.ts';

/** Where marked words lead: an address, or one of the paper's own stories, found by its words. */
export function LinkField({ editor, close }: { editor: Editor; close: () => void }) {
  const before: unknown = editor.getAttributes('link')['href'];
  const [typed, setTyped] = useState(typeof before === 'string' ? before : '');
  const isAddress = /^(https?:|mailto:|tel:|\/|#|www\.)/i.test(typed.trim());
  const { data: stories = [] } = useQuery({
    queryKey: ['link', typed],
    queryFn: () => storiesToLink(typed),
    enabled: !isAddress && typed.trim().length > 1,
    placeholderData: keepPreviousData,
  });
  const lead = (href: string) => {
    const chain = editor.chain().focus().extendMarkRange('link');
    if (href) chain.setLink({ href }).run();
    else chain.unsetLink().run();
    close();
  };
  return (
    <Menu
      label="Link"
      shouldFilter={false}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        close();
        editor.commands.focus();
      }}
    >
      <Menu.Input
        autoFocus
        value={typed}
        onValueChange={setTyped}
        placeholder="An address, or words of a story"
        aria-label="Where the link leads"
      />
      <Menu.List>
        {isAddress && (
          <Menu.Item onSelect={() => lead(whole(typed.trim()))}>Link to {typed}</Menu.Item>
        )}
        {!isAddress &&
          stories.map(({ path, headline }) => (
            <Menu.Item key={path} value={path} onSelect={() => lead(path)}>
              <span dir="auto">{headline}</span>
            </Menu.Item>
          ))}
        {before !== undefined && (
          <Menu.Item onSelect={() => lead('')}>Take the link away</Menu.Item>
        )}
      </Menu.List>
    </Menu>
  );
}

const whole = (address: string) => (/^www\./i.test(address) ? `https://${address}` : address);
