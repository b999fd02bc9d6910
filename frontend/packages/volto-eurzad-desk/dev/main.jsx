/** The desk alone, with an office in memory: `pnpm --filter volto-eurzad-desk dev`. */
/* global __OFFICE_IN_MEMORY__ */
import React from 'react';
import { createRoot } from 'react-dom/client';
import { BrowserRouter, Redirect, Route, Switch } from 'react-router-dom';
import { IntlProvider } from 'react-intl';
import polish from '../locales/pl/LC_MESSAGES/volto.po';
import Desk from '../src/Desk';
import { createFakeOffice } from '../src/testing/fakeOffice';

/** Lets an office in memory answer instead of a server; `?jako=handler,head` says in which functions one sits there. */
function answerFromMemory() {
  const names = new URLSearchParams(window.location.search).get('jako');
  const functions = names
    ?.split(',')
    .filter((name) => name !== 'administrator')
    .map((name) => ({
      unit: 'WOŚ',
      unit_title: 'Wydział Ochrony Środowiska',
      function: name,
    }));
  const office = createFakeOffice({
    ...(functions ? { functions } : {}),
    may: names?.includes('administrator') ? ['manage-office'] : [],
  });
  window.fetch = async (...request) => {
    await new Promise((resolve) => setTimeout(resolve, LATENCY));
    return office.fetch(...request);
  };
}

const LATENCY = 120;
if (__OFFICE_IN_MEMORY__) answerFromMemory();

createRoot(document.getElementById('desk')).render(
  <IntlProvider locale="pl" messages={polish}>
    <BrowserRouter>
      <Switch>
        <Redirect exact from="/" to="/biurko" />
        <Route path="/biurko" component={Desk} />
      </Switch>
    </BrowserRouter>
  </IntlProvider>,
);
