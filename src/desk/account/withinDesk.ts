/** Where to go after signing in: a page of the desk, whatever was asked for. */
export const withinDesk = (to: string): string => (/^\/desk(\/[\w/-]*)?$/.test(to) ? to : '/desk');
