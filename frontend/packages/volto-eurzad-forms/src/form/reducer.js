import { withScans } from '../fields/useScans';
import { firstAnswers, typedAnswers } from '../rules/values';

/**
 * State of a form being filled.
 *
 * `revision` grows with every change of the answers and `savedRevision` follows it, so that what
 * is unsaved is known even when an answer changes while it is being saved. `changes` are what the
 * form has otherwise than when the answers were given, until the person has read it.
 */
export function begin({ form, draft, prefilled = {}, locale, step = 0 }) {
  const answers = draft
    ? typedAnswers(form.fields, draft.answers, locale)
    : { ...prefilled, ...firstAnswers(form.fields, locale) };
  return {
    form,
    answers,
    attachments: Object.fromEntries(
      (draft?.attachments || []).map((file) => [file.id, file]),
    ),
    uploads: {},
    errors: [],
    attempts: 0,
    step,
    reviewing: false,
    draft: draft?.id || null,
    changes: draft?.outdated ? draft.changes : null,
    saved: draft?.saved || null,
    saving: 'idle',
    revision: 0,
    savedRevision: 0,
    submission: { state: 'idle', failure: null, answer: null },
  };
}

/** Whether an error at `path` speaks of the field `name` or of something inside it. */
export function concerns(path, name) {
  return path === name || path.startsWith(`${name}.`);
}

function changed(state, name, value, path = name) {
  return {
    ...state,
    answers: { ...state.answers, [name]: value },
    errors: state.errors.filter((error) => !concerns(error.field, path)),
    revision: state.revision + 1,
  };
}

function withUpload(state, field, key, change) {
  const uploads = (state.uploads[field] || []).map((one) =>
    one.key === key ? { ...one, ...change } : one,
  );
  return { ...state, uploads: { ...state.uploads, [field]: uploads } };
}

function withoutUpload(state, field, key) {
  const uploads = (state.uploads[field] || []).filter((one) => one.key !== key);
  return { ...state, uploads: { ...state.uploads, [field]: uploads } };
}

const handlers = {
  changed: (state, { name, value, path }) => changed(state, name, value, path),

  stepped: (state, { step, reviewing = state.reviewing, keep = false }) => ({
    ...state,
    step,
    reviewing,
    errors: keep ? state.errors : [],
  }),

  refused: (state, { errors, step = state.step }) => ({
    ...state,
    step,
    errors,
    attempts: state.attempts + 1,
  }),

  uploadStarted: (state, { field, upload }) => ({
    ...state,
    uploads: {
      ...state.uploads,
      [field]: [...(state.uploads[field] || []), upload],
    },
    errors: state.errors.filter((error) => error.field !== field),
  }),
  uploadAdvanced: (state, { field, key, progress }) =>
    withUpload(state, field, key, { progress }),
  uploadFailed: (state, { field, key, problem }) =>
    withUpload(state, field, key, { problem }),
  uploadDropped: (state, { field, key }) => withoutUpload(state, field, key),
  uploadDone: (state, { field, key, file }) => {
    const ids = [...(state.answers[field] || []), file.id];
    return {
      ...changed(withoutUpload(state, field, key), field, ids),
      attachments: { ...state.attachments, [file.id]: file },
    };
  },

  scansTold: (state, { files }) => ({
    ...state,
    attachments: withScans(state.attachments, files),
  }),

  changesRead: (state) => ({ ...state, changes: null }),

  draftMade: (state, { draft }) => ({ ...state, draft }),
  saving: (state) => ({ ...state, saving: 'saving' }),
  saved: (state, { at, revision }) => ({
    ...state,
    saving: 'idle',
    saved: at,
    savedRevision: Math.max(state.savedRevision, revision),
  }),
  saveFailed: (state, { failure }) => ({
    ...state,
    saving: 'failed',
    saveFailure: failure,
  }),
  draftLost: (state) => ({ ...state, draft: null, savedRevision: -1 }),

  submitting: (state) => ({
    ...state,
    submission: { state: 'sending', failure: null },
  }),
  submitRefused: (state, { failure, errors, step }) => ({
    ...state,
    submission: { state: 'idle', failure: null },
    errors,
    step,
    reviewing: true,
    attempts: state.attempts + 1,
    refusal: failure,
  }),
  submitFailed: (state, { failure }) => ({
    ...state,
    submission: { state: 'failed', failure },
  }),
  submitted: (state, { answer }) => ({
    ...state,
    submission: { state: 'done', answer },
    savedRevision: state.revision,
  }),
  formChanged: (state, { form, failure, changes = null }) => ({
    ...state,
    form,
    changes,
    submission: { state: 'failed', failure },
  }),
};

/** The next state of the form. */
export function reduce(state, action) {
  return handlers[action.type](state, action);
}

/** Whether leaving the page now would lose something. */
export function isUnsaved(state) {
  return (
    state.revision > state.savedRevision && state.submission.state !== 'done'
  );
}
