/** Shortest password that the office takes. */
export const PASSWORD_LENGTH = 10;

export function emailField(t, more = {}) {
  return {
    type: 'email',
    title: t('account.email'),
    required: true,
    autocomplete: 'email',
    ...more,
  };
}

export function nameField(t) {
  return {
    type: 'text',
    title: t('account.fullname'),
    required: true,
    autocomplete: 'name',
    max_length: 120,
  };
}

/** A password being chosen: its rules are told before it is typed. */
export function newPasswordField(t) {
  return {
    type: 'text',
    password: true,
    title: t('account.new_password'),
    description: t('account.password_rules', { count: PASSWORD_LENGTH }),
    required: true,
    autocomplete: 'new-password',
    min_length: PASSWORD_LENGTH,
    max_length: 200,
  };
}
