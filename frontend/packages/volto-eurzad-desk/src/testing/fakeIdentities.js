/** The account of one resident, in memory, for the page that confirms identities. */
const ACCOUNT = {
  login: 'mieszkanka@example.org',
  fullname: 'Mieszkanka Demo',
  level: 'basic',
  confirmed_at: null,
  confirmed_by: null,
};

export function identityServices({ Refusal }) {
  let account = ACCOUNT;
  return [
    [
      'GET',
      /^\/@identities$/,
      (_, { query }) => {
        if (query.get('login') !== account.login)
          throw new Refusal(
            404,
            'NotFound',
            'Nikt nie ma konta z tym adresem e-mail.',
          );
        return account;
      },
    ],
    [
      'POST',
      /^\/@identities$/,
      (_, { body }) => {
        account = body.confirmed
          ? {
              ...ACCOUNT,
              level: 'confirmed',
              confirmed_at: '2026-11-27T08:00:00+01:00',
              confirmed_by: 'Kancelaria Demo',
            }
          : ACCOUNT;
        return account;
      },
    ],
  ];
}
