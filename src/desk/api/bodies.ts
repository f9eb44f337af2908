import type { MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { problem } from '../../http/problem.ts';
import { LARGEST_PICTURE } from '../../store/readPicture.ts';

/** Room for the longest story with its markup. */
const LARGEST_BODY = 4 * 1024 * 1024;

/** Room for the largest picture with the form around it. */
const LARGEST_UPLOAD = LARGEST_PICTURE + 64 * 1024;

/** Where pictures are sent, which are larger than anything else. */
export const UPLOADS = '/api/v1/media';

const limited = (maxSize: number) =>
  bodyLimit({
    maxSize,
    onError: (c) =>
      problem(c, {
        status: 413,
        title: `The body is longer than ${Math.floor(maxSize / 1e6)} MB.`,
        field: 'body',
      }),
  });

/** With its length told, nothing is read of a file that is too large or comes without a key. */
const saysItsLength: MiddlewareHandler = async (c, next) => {
  if (c.req.header('content-length') !== undefined) return next();
  return problem(c, { status: 411, title: 'Say how long the body is (Content-Length).' });
};

/** Refuses what is longer than any story. */
export const limitedBody = limited(LARGEST_BODY);

/** Refuses a picture that is too large, or does not say how large it is. */
export const limitedUpload = [saysItsLength, limited(LARGEST_UPLOAD)] as const;
