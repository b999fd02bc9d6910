import { apiPath } from '../api/client';
import { readToken } from '../api/session';

/** Fetches a visit as a file for the person's calendar and lets the browser open it. */
export async function saveCalendarFile({ address, body, number }) {
  const token = readToken();
  const response = await fetch(apiPath(address), {
    method: body ? 'POST' : 'GET',
    headers: {
      Accept: 'application/json',
      ...(body ? { 'Content-Type': 'application/json' } : {}),
      ...(token ? { Authorization: `Bearer ${token}` } : {}),
    },
    body: body && JSON.stringify(body),
  });
  if (!response.ok) throw new Error(`HTTP ${response.status}`);
  const blob = new Blob([await response.blob()], { type: 'text/calendar' });
  const place = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = place;
  link.download = `wizyta-${number}.ics`;
  link.click();
  // the browser needs the address until it has begun to read
  setTimeout(() => URL.revokeObjectURL(place), 10_000);
}
