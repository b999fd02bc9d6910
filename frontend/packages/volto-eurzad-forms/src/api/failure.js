/**
 * Why a request brought no answer we can use.
 *
 * `status` is 0 when nothing came back at all; `fields` names what to correct, `details` is all that
 * the office told.
 */
export class Failure extends Error {
  constructor(status, type, message, fields = [], details = {}) {
    super(message || type);
    this.name = 'Failure';
    this.status = status;
    this.type = type;
    this.fields = fields;
    this.details = details;
    this.told = Boolean(message);
  }

  /** The server may have acted or not: asking again with the same token is right. */
  get passing() {
    return this.status === 0 || this.status >= 500 || this.status === 429;
  }
}

/** The failure that an answer of the API describes. */
export function failureOf(status, body) {
  const error = body?.error;
  if (error && typeof error === 'object') {
    const { type, message, fields } = error;
    return new Failure(status, type, message, fields, error);
  }
  // plone.restapi's own endpoints put the two at the top
  return new Failure(status, body?.type || `HTTP ${status}`, body?.message);
}

/** The sentence for a person: the server's own where it gave one. */
export function sentenceFor(failure, t) {
  if (failure.status === 0) return t('common.offline');
  if (failure.status === 401) return t('common.session_ended');
  if (failure.status === 413) return t('common.too_large');
  if (failure.status === 429) return t('common.too_often');
  if (failure.status >= 500) return t('common.office_fault');
  return failure.told ? failure.message : t('common.office_fault');
}
