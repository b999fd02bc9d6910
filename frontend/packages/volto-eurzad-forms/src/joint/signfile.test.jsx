import {
  act,
  cleanup,
  fireEvent,
  render,
  screen,
} from '@testing-library/react';
import axe from 'axe-core';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Failure } from '../api/failure';
import * as uploading from '../api/upload';
import { messagesFor } from '../i18n/catalogs';
import { islands, sections } from '../islands';
import { logIn, logOut, officeAnswers } from '../testing/office';

const TO_SIGN = {
  id: 'abc',
  service: 'Wniosek o zezwolenie',
  form: 'http://portal.test/uslugi/zezwolenie/wniosek',
  complete: true,
  available: true,
  documents: [
    {
      kind: 'application/pdf',
      filename: 'wniosek.pdf',
      download: 'http://portal.test/@@to-sign-file/abc/wniosek.pdf',
    },
  ],
};

const show = async (data) => {
  officeAnswers({ 'GET /@to-sign/abc': () => [200, { ...TO_SIGN, ...data }] });
  const Island = islands['sign-file'];
  await act(async () => {
    render(
      <main>
        <Island
          locale="pl"
          messages={messagesFor('pl', sections['sign-file'])}
          id="abc"
        />
      </main>,
    );
  });
};
const send = () =>
  act(async () =>
    fireEvent.click(screen.getByRole('button', { name: /Sprawdź i/ })),
  );
const choose = () =>
  fireEvent.change(screen.getByLabelText('Podpisany plik'), {
    target: { files: [new File(['x'], 'wniosek.pdf')] },
  });

beforeEach(logIn);
afterEach(() => {
  cleanup();
  logOut();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

describe('an application that is signed as a file', () => {
  it('is downloaded, and what is wrong with the signed file is said beside it', async () => {
    await show({});
    expect(screen.getByRole('link', { name: /PDF/ })).toBeTruthy();
    await send();
    expect(screen.getByRole('alert').textContent).toMatch(/Wybierz/);
    const fields = [{ field: 'file', message: 'W tym pliku nie ma podpisu.' }];
    vi.spyOn(uploading, 'upload').mockReturnValue({
      done: Promise.reject(new Failure(400, 'ValidationError', 'x', fields)),
    });
    choose();
    await send();
    expect(screen.getByRole('alert').textContent).toMatch(/nie ma podpisu/);
    expect(document.activeElement.id).toBe('podpisany');
    const { violations } = await axe.run(document.body, {
      rules: { 'color-contrast': { enabled: false } },
    });
    expect(violations.map((one) => one.id)).toEqual([]);
  });

  it('is filed with the signed file', async () => {
    await show({});
    vi.spyOn(uploading, 'upload').mockReturnValue({
      done: Promise.resolve({ token: 'abc' }),
    });
    choose();
    await send();
    expect(
      screen
        .getByRole('link', { name: /Zobacz swoją sprawę/ })
        .getAttribute('href'),
    ).toBe('/moje-sprawy/abc');
  });

  it('leads nobody on where the office cannot check signatures', async () => {
    await show({ available: false });
    expect(screen.getByText(/osobiście/)).toBeTruthy();
    expect(screen.queryByLabelText('Podpisany plik')).toBeNull();
  });
});
