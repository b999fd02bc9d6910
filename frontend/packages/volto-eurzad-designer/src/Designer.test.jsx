import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { createOffice, renderDesigner } from './testing';

/** Found by its words: asking for roles walks the whole page each time. */
const button = async (words) =>
  (await screen.findByText(words, { selector: 'button span' })).closest(
    'button',
  );
const click = async (name) => fireEvent.click(await button(name));
const type = (label, value) =>
  fireEvent.change(screen.getByLabelText(label), { target: { value } });

async function withOneField(office) {
  renderDesigner(office);
  await click('Dodaj stronę');
  await click(/^Dodaj pole/);
  const dialog = within(document.querySelector('.desk-dialog'));
  fireEvent.change(dialog.getByLabelText(/Pytanie lub nazwa/), {
    target: { value: 'Powód wycięcia' },
  });
  fireEvent.click(dialog.getByLabelText('długi tekst'));
  fireEvent.click(dialog.getByText('Dodaj pole'));
}

describe('the designer', () => {
  it('builds a form from nothing and saves it by itself', async () => {
    const office = createOffice();
    await withOneField(office);
    await waitFor(
      () =>
        expect(office.kept.pages[0].fields).toEqual([
          { name: 'powod_wyciecia', type: 'textarea', title: 'Powód wycięcia' },
        ]),
      { timeout: 10000 },
    );
    expect(
      await screen.findByText(/Wszystkie zmiany są zapisane/),
    ).toBeInTheDocument();
  });

  it('takes a removed field back', async () => {
    await withOneField(createOffice());
    await click('Usuń');
    expect(screen.queryByText('Powód wycięcia')).toBeNull();
    await click('Cofnij');
    expect(await screen.findByText('Powód wycięcia')).toBeInTheDocument();
  });

  it('does not save over the work of somebody else', async () => {
    const office = createOffice();
    office.afterReading = () => {
      office.version = 'theirs';
    };
    await withOneField(office);
    await waitFor(
      () =>
        expect(
          screen.getByText(/Ktoś inny zmienił ten formularz/),
        ).toBeInTheDocument(),
      { timeout: 10000 },
    );
    expect(office.kept.pages).toEqual([]);
    expect(await button('Opublikuj')).toBeDisabled();
  });

  it('publishes only what has nothing to mend', async () => {
    const office = createOffice();
    office.reasons = [{ field: 'powod_wyciecia', reason: 'Popraw to pole.' }];
    await withOneField(office);
    await screen.findByText('Popraw to pole.', {}, { timeout: 10000 });
    await click('Opublikuj');
    const dialog = within(document.querySelector('.desk-dialog'));
    expect(dialog.getByText(/Najpierw trzeba poprawić/)).toBeInTheDocument();
    expect(dialog.getByText('Opublikuj').closest('button')).toBeDisabled();
  });

  it('publishes with a note', async () => {
    const office = createOffice();
    await withOneField(office);
    await waitFor(async () => expect(await button('Opublikuj')).toBeEnabled(), {
      timeout: 10000,
    });
    await click('Opublikuj');
    type(/Co się zmieniło/, 'Pierwsza wersja');
    const dialog = within(document.querySelector('.desk-dialog'));
    fireEvent.click(dialog.getByText('Opublikuj'));
    await screen.findByText(
      /Mieszkańcy mają wersję 1, taką/,
      {},
      { timeout: 10000 },
    );
    expect(office.sent).toContainEqual([
      'POST /uslugi/drzewa/wniosek/@form-versions',
      { note: 'Pierwsza wersja' },
    ]);
    expect(office.kept.pages).toHaveLength(1);
  });

  it('says what to do where there are no forms', async () => {
    renderDesigner(createOffice(), '/formularze');
    expect(
      await screen.findByText('Nie ma jeszcze formularzy'),
    ).toBeInTheDocument();
  });
});
