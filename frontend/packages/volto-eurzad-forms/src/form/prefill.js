/** Answers that the account already knows, for fields that name what they ask by `autocomplete`. */
export function prefilledFrom(account, form) {
  if (!account) return {};
  const [given, ...family] = (account.fullname || '').split(' ');
  const known = {
    name: account.fullname,
    'given-name': given,
    'family-name': family.join(' '),
    email: account.email,
    tel: account.phone,
  };
  const answers = {};
  for (const [name, field] of Object.entries(form.fields)) {
    if (known[field.autocomplete]) answers[name] = known[field.autocomplete];
  }
  return answers;
}
