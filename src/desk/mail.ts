import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createTransport } from 'nodemailer';
import { SECOND } from '../lib/clock.ts';
import { newId } from '../lib/id.ts';

/** A server that says nothing for so long is not there. */
const PATIENCE = 15 * SECOND;

export type MailSettings = {
  /** smtp://user:password@host:port, or smtps://; null while there is none. */
  smtp: string | null;
  /** The sender's address. */
  from: string;
  /** Where letters are put while there is no server. */
  folder: string;
};

export type Letter = { to: string; subject: string; text: string };

/** Where a letter has gone. */
export type Posted = { by: 'server' } | { by: 'file'; file: string };

export type Post = (paper: string, letter: Letter) => Promise<Posted>;

/** Letters hold links that open accounts, so files of them are the owner's alone. */
const OWNER_ONLY = { file: 0o600, folder: 0o700 };

/**
 * Sends letters in plain text, in the paper's name: by the SMTP server, or into a file each (.eml,
 * which any mail program opens). The function it gives throws where the server takes no letter.
 */
export function openPost({ smtp, from, folder }: MailSettings): Post {
  const safe = { disableFileAccess: true, disableUrlAccess: true };
  const letterFrom = (paper: string, letter: Letter) => ({
    ...letter,
    ...safe,
    from: { name: paper, address: from },
  });
  if (smtp !== null) {
    const patience = { connectionTimeout: PATIENCE, greetingTimeout: PATIENCE };
    const server = createTransport({ url: smtp, ...patience, socketTimeout: PATIENCE });
    return async (paper, letter) => {
      await server.sendMail(letterFrom(paper, letter));
      return { by: 'server' };
    };
  }
  const writer = createTransport({ streamTransport: true, buffer: true });
  return async (paper, letter) => {
    const { message } = await writer.sendMail(letterFrom(paper, letter));
    const file = join(folder, `${newId()}.eml`);
    await mkdir(folder, { recursive: true, mode: OWNER_ONLY.folder });
    await writeFile(file, message, { mode: OWNER_ONLY.file });
    return { by: 'file', file };
  };
}
