import { useCallback, useEffect, useMemo, useState } from 'react';
import { apiIn } from '../api/client';
import { readToken } from '../api/session';
import { Language, useLanguage } from '../i18n/Language';
import { LoadFailure } from '../ui/LoadFailure';
import { Skeleton } from '../ui/Skeleton';
import { useHydrated } from '../ui/useHydrated';
import { useLoaded } from '../ui/useLoaded';
import { Confirmation } from './Confirmation';
import { askedAtCounter } from './Counter';
import { Filling } from './Filling';
import { Page } from './Page';
import { prefilledFrom } from './prefill';
import { Resume } from './Resume';
import { Welcome } from './Welcome';

const NO_QUERY = {};

/**
 * The page of a form, `/uslugi/<id>/wniosek`.
 *
 * Props: `form` (the answer of `@form`), `formPath`, `office`, `loggedIn`; `query` holds `krok`,
 * `szkic` or `zlozono` of the address; `personal` is what the server has already fetched:
 * `{draft}`, `{submitted}` or `{account, drafts}`.
 */
export function FormIsland({ locale, messages, ...props }) {
  return (
    <Language locale={locale} messages={messages}>
      <FormLoader {...props} />
    </Language>
  );
}

/** The server gives the form with the page; the application may come here without one. */
function FormLoader(props) {
  const { form, formPath } = props;
  const { locale } = useLanguage();
  const api = useMemo(() => apiIn(locale), [locale]);
  const load = useCallback(() => api.get(`${formPath}/@form`), [api, formPath]);
  const { data, failure, reload } = useLoaded(form, load);
  if (failure) return <LoadFailure failure={failure} again={reload} />;
  return data ? (
    <FormPage {...props} form={data} api={api} />
  ) : (
    <Skeleton lines={8} />
  );
}

function useLoggedIn(told) {
  const hydrated = useHydrated();
  const [now, setNow] = useState(told);
  // a page kept by a cache doesn't know who reads it
  useEffect(() => setNow(Boolean(readToken())), []);
  return hydrated ? now : told;
}

function FormPage(props) {
  const { api, form, formPath, office, waits } = props;
  const { loggedIn: told = false } = props;
  const loggedIn = useLoggedIn(told);
  const [ticket, setTicket] = useState(null);
  const [failure, setFailure] = useState(null);
  if (loggedIn) return <Personal {...props} />;
  if (ticket)
    return (
      <Filling
        api={api}
        form={form}
        formPath={formPath}
        office={office}
        ticket={ticket}
        query={NO_QUERY}
        waits={waits}
      />
    );
  const begin = () =>
    api
      .get(`${formPath}/@anonymous`)
      .then((answer) => setTicket(answer.ticket))
      .catch(setFailure);
  return (
    <Welcome
      form={form}
      formPath={formPath}
      office={office}
      onAnonymous={form.filing?.anonymous ? begin : null}
      failure={failure}
    />
  );
}

/** What has to be known about the person before the form is shown. */
async function loadPersonal(api, formPath, query) {
  if (query.zlozono) return {};
  if (query.szkic) return loadDraft(api, query.szkic);
  const [account, { items }] = await Promise.all([
    api.get('/@account').catch(() => null),
    api.get('/@drafts'),
  ]);
  return {
    account,
    drafts: items.filter((draft) => pathOf(draft.form['@id']) === formPath),
  };
}

async function loadDraft(api, id) {
  try {
    return { draft: await api.get(`/@drafts/${id}`) };
  } catch (failure) {
    if (failure.status !== 404) throw failure;
    // the draft has become an application: the answer to its submission was lost
    await api.get(`/@my-applications/${id}`);
    return { submitted: id };
  }
}

function pathOf(address) {
  return new URL(address, 'http://portal.invalid').pathname;
}

function Personal(props) {
  const {
    api,
    form,
    formPath,
    office,
    query = NO_QUERY,
    personal,
    waits,
  } = props;
  const [anew, setAnew] = useState(false);
  const load = useCallback(
    () => loadPersonal(api, formPath, query),
    [api, formPath, query],
  );
  const { data, failure, reload } = useLoaded(personal, load);
  if (failure || !data) {
    return (
      <Page form={form} office={office}>
        {failure ? (
          <LoadFailure failure={failure} again={reload} />
        ) : (
          <Skeleton lines={8} />
        )}
      </Page>
    );
  }
  // a clerk fills in forms for people at the counter
  const atCounter = data.account?.kind === 'clerk' || data.draft?.counter;
  const submitted = query.zlozono || data.submitted;
  if (submitted)
    return (
      <Confirmation
        api={api}
        token={submitted}
        form={form}
        waits={waits?.poll}
      />
    );
  if (data.drafts?.length && !anew) {
    return (
      <Resume
        form={form}
        office={office}
        drafts={data.drafts}
        onBegin={() => setAnew(true)}
      />
    );
  }
  return (
    <Filling
      api={api}
      form={atCounter ? askedAtCounter(form) : form}
      formPath={formPath}
      office={office}
      draft={data.draft}
      prefilled={atCounter ? undefined : prefilledFrom(data.account, form)}
      atCounter={atCounter}
      identity={data.account?.identity}
      query={query}
      waits={waits}
    />
  );
}
