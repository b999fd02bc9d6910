/**
 * What went wrong with a card, as a sentence that says what to do.
 */
import { card as messages } from '../messages/card';
import { errorSentence } from '../ui/errors';
import { AgentError } from './agent';

const SENTENCES = {
  no_agent: messages.noAgent,
  foreign_origin: messages.notPaired,
  bad_message: messages.otherVersion,
  bad_job: messages.badJob,
  job_expired: messages.jobExpired,
  job_used: messages.jobUsed,
  refused: messages.refused,
  busy: messages.busy,
  no_window: messages.noWindow,
  not_set_up: messages.notSetUp,
  no_module: messages.noModule,
  no_card: messages.noCard,
  no_key: messages.noKey,
  card_lost: messages.cardLost,
  other_certificate: messages.otherCertificate,
  pin_locked: messages.pinLocked,
};

/** The agent's troubles that are mended at the computer, not by trying again. */
const TO_BE_SET_UP = [
  'no_agent',
  'foreign_origin',
  'bad_message',
  'bad_job',
  'not_set_up',
  'no_module',
];

export function cardSentence(error, text) {
  if (!(error instanceof AgentError)) return errorSentence(error, text);
  if (error.code === 'pin_wrong')
    return text(messages.pinWrong, { tries: error.tries || 0 });
  if (error.code === 'no_key' && error.several)
    return text(messages.severalKeys);
  return text(SENTENCES[error.code] || messages.unexpected);
}

export const isToBeSetUp = (error) =>
  error instanceof AgentError && TO_BE_SET_UP.includes(error.code);
