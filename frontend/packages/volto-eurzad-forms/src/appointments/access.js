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

export function accessByAccount(api, number) {
  const address = `/@my-appointments/${encodeURIComponent(number)}`;
  return {
    show: () => api.get(address),
    change: (body) => api.patch(address, body),
    calendar: () => ({ address: `${address}/calendar`, number }),
  };
}
