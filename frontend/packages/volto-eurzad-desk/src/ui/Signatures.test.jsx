import { render, screen } from '@testing-library/react';
import { IntlProvider } from 'react-intl';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { describe, expect, it } from 'vitest';
import { sentenceOf, Signatures } from './Signatures';

const SIGNER = {
  name: 'Anna Demo',
  serial: '1A',
  issuer: 'Urząd wydający',
  time: '2026-11-24T09:00:00Z',
  time_source: 'stamped',
  level: 'B-T',
  format: 'PAdES',
  reasons: ['expired: Certyfikat podpisującego wygasł 2020-01-01T00:00:00Z.'],
};

function show(more) {
  const signatures = {
    verdict: 'intact',
    summary: { state: 'expired' },
    signers: [SIGNER],
    reasons: ['[1] expired: …', 'needs-password: Plik jest zaszyfrowany.'],
    checked: '2026-11-24T10:00:00+01:00',
    report: 'http://a.localhost/records/1/@@signature-report/1',
    ...more,
  };
  return render(
    <QueryClientProvider client={new QueryClient()}>
      <IntlProvider locale="en" onError={() => {}}>
        <Signatures
          file={{ title: 'Contract', filename: 'a.pdf', signatures }}
        />
      </IntlProvider>
    </QueryClientProvider>,
  );
}

describe('signatures of a file', () => {
  it('are told in a word, with signer, proven time and reasons', () => {
    show();
    expect(
      screen.getByText('Unchanged, certificate expired'),
    ).toBeInTheDocument();
    expect(screen.getByText('Anna Demo')).toBeInTheDocument();
    expect(screen.getByText(/proven by a time stamp/)).toBeInTheDocument();
    expect(screen.getByText(/^Certyfikat podpisującego/)).toBeInTheDocument();
    expect(screen.getByText('Plik jest zaszyfrowany.')).toBeInTheDocument();
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('warn of a file that was changed', () => {
    show({ verdict: 'altered', summary: { state: 'altered' } });
    expect(screen.getByText('Changed after signing')).toBeInTheDocument();
    expect(screen.getByText(/Do not take this file/)).toBeInTheDocument();
  });

  it('do not show the codes of reasons', () => {
    expect(sentenceOf('[2] digest-mismatch: Treść zmieniono.')).toBe(
      'Treść zmieniono.',
    );
  });
});
