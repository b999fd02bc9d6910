/**
 * The rows of a day in order of time: `{visit}`, `{blocked}` (a time), `{free}` (times that follow one another).
 * A brief list has no free ones.
 */
export function rowsOf({ times, appointments }, brief) {
  const known = new Set(times.map(({ time }) => time));
  const others = appointments
    .filter(({ time }) => !known.has(time))
    .map((visit) => ({ time: visit.time, rows: [{ visit }] }));
  const slots = times.map((slot) => ({
    time: slot.time,
    rows: rowsOfTime(slot, appointments, brief),
  }));
  return [...slots, ...others]
    .sort((one, other) => one.time.localeCompare(other.time))
    .flatMap(({ rows }) => rows)
    .reduce(together, []);
}

function rowsOfTime(slot, appointments, brief) {
  return [
    ...appointments
      .filter(({ time }) => time === slot.time)
      .map((visit) => ({ visit })),
    ...(slot.blocked > 0 ? [{ blocked: slot }] : []),
    ...(slot.free > 0 && !brief ? [{ free: [slot] }] : []),
  ];
}

/** Free times join the run before them unless there is a break between, as at noon. */
function together(rows, row) {
  const before = rows[rows.length - 1]?.free;
  if (!row.free || before?.[before.length - 1].end !== row.free[0].time)
    return [...rows, row];
  return [...rows.slice(0, -1), { free: [...before, ...row.free] }];
}
