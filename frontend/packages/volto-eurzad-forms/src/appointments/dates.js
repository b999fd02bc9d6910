const ZONE = 'Europe/Warsaw';
const formats = new Map();

function formatOf(locale) {
  if (!formats.has(locale)) {
    const region = locale === 'pl' ? 'pl-PL' : 'en-GB';
    const options = { weekday: 'long', day: 'numeric', month: 'long' };
    formats.set(
      locale,
      new Intl.DateTimeFormat(region, { ...options, timeZone: ZONE }),
    );
  }
  return formats.get(locale);
}

/** A day with its weekday: "poniedziałek, 30 listopada". */
export const longDay = (day, locale) =>
  formatOf(locale).format(new Date(`${day}T12:00:00Z`));

/** A time without the zero in front, as it is said in Polish: 8:20. */
export const shortTime = (time) => time.replace(/^0/, '');

/** "poniedziałek, 30 listopada, 8:20–8:40" */
export function whenText({ day, time, end }, locale) {
  const times = end ? `${shortTime(time)}–${shortTime(end)}` : shortTime(time);
  return `${longDay(day, locale)}, ${times}`;
}
