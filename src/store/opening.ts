import { accessSync, constants, existsSync, mkdirSync } from 'node:fs';
import { Failure } from '../lib/failure.ts';
import { openStore, type Store, type StoreAddress } from './store.ts';

/**
 * Opens the record for a command, with its folders. Throws a `Failure` that says in one sentence
 * what is wrong: a folder that cannot be written, a file that is no database, a server that does
 * not answer. Nothing is changed then.
 */
export async function openRecord(place: {
  dataFolder: string;
  mediaFolder: string;
  address: StoreAddress;
}): Promise<Store> {
  prepareFolder(place.dataFolder);
  prepareFolder(place.mediaFolder);
  try {
    return await openStore(place.address);
  } catch (error) {
    throw new Failure(explained(place.address, error));
  }
}

/** Opens a record that must be there already: throws a `Failure`, and makes nothing, where none is. */
export async function openExistingRecord(place: Parameters<typeof openRecord>[0]): Promise<Store> {
  if (!place.address.startsWith('postgres') && !existsSync(place.address)) {
    throw new Failure(
      `There is no paper in ${place.dataFolder}: broadsheet serve begins one, --data names another folder.`,
    );
  }
  return openRecord(place);
}

function prepareFolder(folder: string) {
  try {
    mkdirSync(folder, { recursive: true });
    accessSync(folder, constants.W_OK);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new Failure(
      `The folder ${folder} cannot be written (${code}): choose another with --data.`,
    );
  }
}

function explained(address: StoreAddress, error: unknown): string {
  const reason = innermost(error);
  if (!address.startsWith('postgres')) {
    return `The database ${address} cannot be opened (${reason}): put a backup in its place, or choose another folder with --data.`;
  }
  const { hostname, pathname } = new URL(address);
  return `The PostgreSQL database ${pathname.slice(1)} at ${hostname} cannot be opened (${reason}): see DATABASE_URL.`;
}

function innermost(error: unknown): string {
  if (error instanceof AggregateError && error.errors.length > 0) return innermost(error.errors[0]);
  if (error instanceof Error && error.cause) return innermost(error.cause);
  return error instanceof Error ? error.message : String(error);
}
