const ZONE = 'Europe/Warsaw';
const DAY = { day: 'numeric', month: 'long', year: 'numeric' };

function toDate(value) {
  // a date without time is noon UTC: the same day in Warsaw in every season
  return new Date(
    /^\d{4}-\d{2}-\d{2}$/.test(value) ? `${value}T12:00:00Z` : value,
  );
}

function regional(locale) {
  return locale === 'pl' ? 'pl-PL' : 'en-GB';
}

/** Texts of dates, times, amounts and sizes in one language. */
export function formatsFor(locale) {
  const region = regional(locale);
  const day = new Intl.DateTimeFormat(region, { ...DAY, timeZone: ZONE });
  const time = new Intl.DateTimeFormat(region, {
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone: ZONE,
  });
  const amount = new Intl.NumberFormat(region, {
    style: 'currency',
    currency: 'PLN',
  });
  const number = new Intl.NumberFormat(region, { maximumFractionDigits: 6 });
  const short = new Intl.NumberFormat(region, { maximumFractionDigits: 1 });

  function known(value, show) {
    const moment = toDate(value);
    return Number.isNaN(moment.getTime()) ? String(value) : show(moment);
  }

  return {
    date: (value) => known(value, (moment) => day.format(moment)),
    time: (value) => known(value, (moment) => time.format(moment)),
    number: (value) => number.format(value),
    amount: (value) => amount.format(value),
    size: (bytes) => {
      if (bytes < 1024) return `${bytes} B`;
      if (bytes < 1024 * 1024) return `${Math.round(bytes / 1024)} kB`;
      return `${short.format(bytes / (1024 * 1024))} MB`;
    },
  };
}
