/** A deadline in words: the day, and how far away it is. */
export function deadlineText(deadline, { t, date }) {
  const day = date(deadline.date);
  const left = deadline.days_left;
  if (typeof left !== 'number') return day;
  if (left === 0) return t('cases.deadline_today', { date: day });
  if (left < 0) return t('cases.deadline_past', { date: day, count: -left });
  return t('cases.deadline_left', { date: day, count: left });
}
