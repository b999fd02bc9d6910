import { render, screen } from '@testing-library/react';
import { IntlProvider } from 'react-intl';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { describe, expect, it } from 'vitest';
import { Files } from './Files';

const file = (scan, download = null) => ({
  id: '1',
  title: 'Mapa',
  filename: 'mapa.pdf',
  content_type: 'application/pdf',
  size: 1200,
  scan,
  download,
});

const show = (one) =>
  render(
    <QueryClientProvider client={new QueryClient()}>
      <IntlProvider locale="en" onError={() => {}}>
        <Files files={[one]} />
      </IntlProvider>
    </QueryClientProvider>,
  );

describe('a file from outside', () => {
  it('cannot be opened while it waits for the virus scan', () => {
    show(file({ state: 'waiting' }));
    expect(screen.getByText(/waits for the virus scan/i)).toBeTruthy();
    expect(screen.queryByRole('link')).toBeNull();
    expect(screen.queryByRole('button')).toBeNull();
  });

  it('tells what was found in it, and cannot be opened', () => {
    show(file({ state: 'infected', found: 'EICAR-Test' }));
    expect(screen.getByText(/EICAR-Test/)).toBeTruthy();
    expect(screen.queryByRole('link')).toBeNull();
  });

  it('opens once it was found clean', () => {
    const address = 'http://a.localhost/records/1/@@download/1/mapa.pdf';
    show(file({ state: 'clean' }, address));
    expect(screen.getByRole('link')).toBeTruthy();
    expect(screen.queryByText(/virus/i)).toBeNull();
  });
});
