const BY_AUTOCOMPLETE = {
  name: 'name',
  'given-name': 'first_name',
  'family-name': 'last_name',
  email: 'email',
  tel: 'phone',
};

/** What the account knows, by the names that `prefill` of a field may have. */
function knownOf(account) {
  const [first, ...last] = (account.fullname || '').split(' ');
  return {
    name: account.fullname,
    first_name: first,
    last_name: last.join(' '),
    email: account.email,
    phone: account.phone,
    address: account.address,
  };
}

/** Answers that the account already knows, for fields that ask for them. */
export function prefilledFrom(account, form) {
  if (!account) return {};
  const known = knownOf(account);
  const answers = {};
  for (const [name, field] of Object.entries(form.fields)) {
    const value = known[field.prefill || BY_AUTOCOMPLETE[field.autocomplete]];
    if (value && !field.columns) answers[name] = value;
    if (field.type === 'person' && field.prefill)
      answers[name] = personFrom(field, known);
  }
  return answers;
}

function personFrom(field, known) {
  const parts = Object.keys(field.columns).filter((part) => known[part]);
  return Object.fromEntries(parts.map((part) => [part, known[part]]));
}
