import React, { useState } from 'react';
import { useIntl } from 'react-intl';
import { useConfirmIdentity, useFindIdentity } from '../api/identities';
import { dateAndTime } from '../format/dates';
import { useText } from '../format/text';
import { common } from '../messages/common';
import { identities as messages } from '../messages/identities';
import { useDocumentTitle } from '../shell/useDocumentTitle';
import { Button } from '../ui/Button';
import { errorSentence } from '../ui/errors';
import { Facts } from '../ui/Facts';
import { TextField } from '../ui/Fields';
import { Notice } from '../ui/Notice';

/** The registry confirms at the counter who has an account. */
export function IdentityPage() {
  const text = useText();
  const [login, setLogin] = useState('');
  const [wrong, setWrong] = useState('');
  const [found, setFound] = useState(null);
  const find = useFindIdentity();
  useDocumentTitle(text(messages.title));

  const submit = (event) => {
    event.preventDefault();
    const address = login.trim();
    setFound(null);
    setWrong(address ? '' : text(messages.fillIn));
    if (address) find.mutate(address, { onSuccess: setFound });
  };

  return (
    <div className="desk-page">
      <h1>{text(messages.title)}</h1>
      <p>{text(messages.intro)}</p>
      <form className="desk-form" onSubmit={submit} noValidate>
        <TextField
          type="email"
          label={text(messages.login)}
          value={login}
          error={wrong}
          autoComplete="off"
          onChange={setLogin}
        />
        {find.error && (
          <Notice tone="error" role="alert">
            {errorSentence(find.error, text)}
          </Notice>
        )}
        <p>
          <Button type="submit" busy={find.isPending}>
            {text(find.isPending ? common.working : messages.find)}
          </Button>
        </p>
      </form>
      {found && <Account key={found.login} account={found} onTold={setFound} />}
    </div>
  );
}

function Account({ account, onTold }) {
  const text = useText();
  const { locale } = useIntl();
  const { login, fullname, level, confirmed_at: at } = account;
  const act = useConfirmIdentity();
  const say = (confirmed) =>
    act.mutate({ login, fullname, confirmed }, { onSuccess: onTold });
  const state = at
    ? text(messages.confirmedAt, {
        time: dateAndTime(at, locale),
        name: account.confirmed_by,
      })
    : text(level === 'confirmed' ? messages.confirmed : messages.basic);
  return (
    <section>
      <h2>{login}</h2>
      <Facts
        facts={[
          [text(messages.name), fullname || text(messages.noName)],
          [text(messages.state), state],
        ]}
      />
      {act.error && (
        <Notice tone="error" role="alert">
          {errorSentence(act.error, text)}
        </Notice>
      )}
      {act.isSuccess && (
        <Notice tone="done" role="status">
          {text(at ? messages.done : messages.takenBack)}
        </Notice>
      )}
      {at ? (
        <Button look="quiet" busy={act.isPending} onClick={() => say(false)}>
          {text(messages.takeBack)}
        </Button>
      ) : (
        fullname && (
          <>
            <p>{text(messages.compare)}</p>
            <Button busy={act.isPending} onClick={() => say(true)}>
              {text(messages.confirm)}
            </Button>
          </>
        )
      )}
    </section>
  );
}
