import { join, resolve } from 'node:path';
import { z } from 'zod';
import type { MailSettings } from './desk/mail.ts';
import { type VectorSettings, vectorSettings } from './discovery/jobs/vectors/vectorSettings.ts';
import { Failure } from './lib/failure.ts';
import type { StoreAddress } from './store/store.ts';

const PORT_RULE = 'must be a whole number from 0 to 65535';

const environment = z.object({
  /** Folder of the database, the pictures and the secret. */
  BROADSHEET_DATA: z.string().min(1).default('./data'),
  /** PostgreSQL instead of a file in the data folder. */
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, 'must begin with postgres://')
    .optional(),
  PORT: z.coerce
    .number(PORT_RULE)
    .int(PORT_RULE)
    .min(0, PORT_RULE)
    .max(65_535, PORT_RULE)
    .default(4000),
  HOST: z.string().min(1).default('localhost'),
  /** The public address of the site, as readers type it. */
  BROADSHEET_URL: z
    .url('must be an address like https://example.org')
    .transform((url) => url.replace(/\/+$/, ''))
    .optional(),
  /** 1 where a proxy of one's own stands in front and sets X-Forwarded-For. */
  BROADSHEET_TRUST_PROXY: z
    .enum(['0', '1'])
    .default('0')
    .transform((value) => value === '1'),
  /** The server that letters go out by; without one they are put into DATA/mail. */
  BROADSHEET_SMTP: z
    .url({
      protocol: /^smtps?$/,
      error: 'must be an address like smtps://user:password@mail.example.org',
    })
    .optional(),
  BROADSHEET_MAIL_FROM: z.email('must be an address like desk@example.org').optional(),
  /** Vectors of stories for Related: an address that makes them, or a file of vectors of words. */
  BROADSHEET_VECTORS: z.string().min(1).optional(),
});

/** How this paper runs, from flags and the environment. */
export type Config = {
  dataFolder: string;
  mediaFolder: string;
  address: StoreAddress;
  port: number;
  host: string;
  /** Without a slash at the end. */
  baseUrl: string;
  trustProxy: boolean;
  mail: MailSettings;
  /** Null where none are wanted. */
  vectors: VectorSettings | null;
};

export type Flags = {
  port?: string | undefined;
  host?: string | undefined;
  data?: string | undefined;
};

/** Reads flags and environment, once. Throws a `Failure` that names what is wrong. */
export function readConfig(flags: Flags = {}, env: NodeJS.ProcessEnv = process.env): Config {
  const parsed = environment.safeParse({
    ...env,
    ...(flags.port !== undefined && { PORT: flags.port }),
    ...(flags.host !== undefined && { HOST: flags.host }),
    ...(flags.data !== undefined && { BROADSHEET_DATA: flags.data }),
  });
  if (!parsed.success) throw new Failure(wrong(parsed.error, flags));
  const { PORT, HOST, BROADSHEET_DATA, DATABASE_URL, BROADSHEET_URL } = parsed.data;
  const { BROADSHEET_VECTORS: place } = parsed.data;
  const dataFolder = resolve(BROADSHEET_DATA);
  const shownHost = ['0.0.0.0', '::'].includes(HOST) ? 'localhost' : HOST;
  const baseUrl = BROADSHEET_URL ?? `http://${shownHost}:${PORT}`;
  return {
    dataFolder,
    mediaFolder: join(dataFolder, 'media'),
    address: DATABASE_URL ?? join(dataFolder, 'broadsheet.sqlite'),
    port: PORT,
    host: HOST,
    baseUrl,
    trustProxy: parsed.data.BROADSHEET_TRUST_PROXY,
    mail: {
      smtp: parsed.data.BROADSHEET_SMTP ?? null,
      from: parsed.data.BROADSHEET_MAIL_FROM ?? `desk@${new URL(baseUrl).hostname}`,
      folder: join(dataFolder, 'mail'),
    },
    vectors: place === undefined ? null : vectorSettings('BROADSHEET_VECTORS', place, env),
  };
}

const FLAG_OF: Record<string, keyof Flags> = {
  PORT: 'port',
  HOST: 'host',
  BROADSHEET_DATA: 'data',
};

function wrong(error: z.ZodError, flags: Flags): string {
  const [issue] = error.issues;
  const name = String(issue?.path[0] ?? '');
  const flag = FLAG_OF[name];
  const shown = flag && flags[flag] !== undefined ? `--${flag}` : name;
  return `${shown} is not right: ${issue?.message ?? 'unknown'}.`;
}
