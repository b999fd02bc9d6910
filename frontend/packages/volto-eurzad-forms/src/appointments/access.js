/**
 * How a person gets at a visit: by the secret link, whose token is sent in bodies only, or by
 * their account.
 */
export function accessByLink(api, token) {
  return {
    show: () => api.post('/@appointment-link', { token }),
    change: (body) => api.patch('/@appointment-link', { token, ...body }),
    calendar: (number) => ({
      address: '/@appointment-link/calendar',
      body: { token },
      number,
    }),
  };
}

const ofAccount = (number) => `/@my-appointments/${encodeURIComponent(number)}`;

/** Where a person with an account gets a visit as a file for their calendar. */
export const calendarOf = (number) => ({
  address: `${ofAccount(number)}/calendar`,
  number,
});

export function accessByAccount(api, number) {
  const address = ofAccount(number);
  return {
    show: () => api.get(address),
    change: (body) => api.patch(address, body),
    calendar: () => calendarOf(number),
  };
}
