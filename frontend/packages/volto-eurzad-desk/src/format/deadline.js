/**
 * A deadline in words: which sentence, how urgent, which icon. Colour never stands alone.
 */
import { deadline as messages } from '../messages/deadline';

/** Working days left at which a deadline is shown as near. */
const SOON = 5;
/** States of the clock in which nothing runs any more. */
export const ENDED = [
  'settled',
  'passed_on',
  'left_unprocessed',
  'approved_by_silence',
];

/**
 * @param {{date: string, days_left: number, working_days_left: number, paused?: boolean, state?: string} | null | undefined} deadline
 * @returns {{tone: 'none'|'late'|'today'|'soon'|'fine', icon: string, message: object, values: object}}
 */
export function deadlineWords(deadline) {
  if (!deadline)
    return { tone: 'none', icon: 'clock', message: messages.none, values: {} };
  if (ENDED.includes(deadline.state))
    return { tone: 'none', icon: 'check', message: messages.ended, values: {} };
  if (deadline.paused)
    return {
      tone: 'none',
      icon: 'clock',
      message: messages.paused,
      values: {},
    };
  const days = deadline.days_left;
  const working = deadline.working_days_left ?? days;
  if (days < 0) {
    return {
      tone: 'late',
      icon: 'alert',
      message: messages.late,
      values: { days: Math.abs(working) || Math.abs(days) },
    };
  }
  if (days === 0)
    return {
      tone: 'today',
      icon: 'alert',
      message: messages.today,
      values: {},
    };
  return {
    tone: working <= SOON ? 'soon' : 'fine',
    icon: 'clock',
    message: working === 0 ? messages.beforeNextWorkingDay : messages.left,
    values: { days: working },
  };
}
