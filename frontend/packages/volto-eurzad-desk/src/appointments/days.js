/** Days of the calendar as texts; noon in UTC is the same day in Poland in every season. */
const at = (day) => new Date(`${day}T12:00:00Z`);

/** The day so many days later, or earlier. */
export function daysAfter(day, count) {
  const moved = at(day);
  moved.setUTCDate(moved.getUTCDate() + count);
  return moved.toISOString().slice(0, 10);
}

/** The Monday of the week of a day. */
export const mondayOf = (day) =>
  daysAfter(day, -((at(day).getUTCDay() + 6) % 7));

/** "poniedziałek, 30 listopada 2026" */
export function dayName(day, locale = 'pl') {
  return new Intl.DateTimeFormat(locale.startsWith('pl') ? 'pl-PL' : 'en-GB', {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'Europe/Warsaw',
  }).format(at(day));
}
