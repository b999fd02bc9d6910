/** The desk alone, with an office in memory: `pnpm --filter volto-eurzad-desk dev`. */
import React from 'react';
import { createRoot } from 'react-dom/client';
import { BrowserRouter, Redirect, Route, Switch } from 'react-router-dom';
import { IntlProvider } from 'react-intl';
import polish from '../locales/pl/LC_MESSAGES/volto.po';
import Desk from '../src/Desk';
import { createFakeOffice } from '../src/testing/fakeOffice';

const functions = new URLSearchParams(window.location.search).get('jako');
const office = createFakeOffice(
  functions
    ? {
        functions: functions.split(',').map((name) => ({
          unit: 'WOŚ',
          unit_title: 'Wydział Ochrony Środowiska',
          function: name,
        })),
      }
    : {},
);
const LATENCY = 120;
window.fetch = async (...request) => {
  await new Promise((resolve) => setTimeout(resolve, LATENCY));
  return office.fetch(...request);
};

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
