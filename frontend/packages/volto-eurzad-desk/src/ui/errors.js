import { errors } from '../messages/errors';

/** The server's own sentence, or ours where it said none. */
export function errorSentence(error, text) {
  if (error.message && error.status !== undefined && error.status < 500)
    return error.message;
  if (error.status === 0) return text(errors.unreachable);
  if (error.status === 403) return text(errors.forbidden);
  if (error.status === 404) return text(errors.notFound);
  if (error.status === 409) return text(errors.conflict);
  return text(errors.server);
}
