import { describe, expect, it } from 'vitest';
import * as model from './definition';
import { newField } from './kinds';
import { freeName, slug } from './names';
import { readersOf } from './rename';

const form = () => {
  const empty = { declaration: 'Oświadczam.', pages: [] };
  const first = model.addPage(empty, 'Drzewa');
  const second = model.addPage(first, 'Wnioskodawca');
  const asked = model.addField(second, 0, 'yesno', 'Czy są gniazda?');
  return model.addField(asked, 1, 'text', 'Imię i nazwisko');
};

describe('names', () => {
  it('are made of titles', () => {
    expect(slug('Źródło – łąka nr 7')).toBe('zrodlo_laka_nr_7');
    expect(slug('123')).toBe('pole');
    expect(freeName('Adres', new Set(['adres', 'adres_2']))).toBe('adres_3');
  });
});

describe('the form', () => {
  it('has pages with fields under free names', () => {
    const { pages } = form();
    expect(pages.map(({ id }) => id)).toEqual(['drzewa', 'wnioskodawca']);
    expect(pages[0].fields[0]).toEqual({
      name: 'czy_sa_gniazda',
      title: 'Czy są gniazda?',
      type: 'boolean',
      widget: 'radio',
    });
  });

  it('moves a field on to the next page and back', () => {
    const moved = model.move(form(), { page: 0, field: 0 }, 1);
    expect(moved.place).toEqual({ page: 1, field: 0 });
    expect(moved.definition.pages[0].fields).toEqual([]);
    const back = model.move(moved.definition, moved.place, -1);
    expect(back.definition).toEqual(form());
  });

  it('cannot move the first page up or the last field of all down', () => {
    expect(model.canMove(form(), { page: 0 }, -1)).toBe(false);
    expect(model.canMove(form(), { page: 1, field: 0 }, 1)).toBe(false);
  });

  it('renames a field in the rules that read it', () => {
    const ruled = model.change(
      form(),
      { page: 1 },
      {
        show_when: {
          and: [{ var: 'czy_sa_gniazda' }, { '!': { var: ['x', 0] } }],
        },
      },
    );
    const renamed = model.rename(ruled, { page: 0, field: 0 }, 'gniazda');
    expect(renamed.pages[1].show_when).toEqual({
      and: [{ var: 'gniazda' }, { '!': { var: ['x', 0] } }],
    });
    expect(readersOf(renamed, 'gniazda')).toEqual(['Wnioskodawca']);
  });

  it('leaves out what says nothing, but never the title', () => {
    const place = { page: 1, field: 0 };
    const changed = model.change(form(), place, { hint: '', title: '' });
    expect(model.at(changed, place)).toEqual({
      name: 'imie_i_nazwisko',
      title: '',
      type: 'text',
    });
  });

  it('has columns in its tables', () => {
    const place = { page: 0, field: 1 };
    const table = model.addField(form(), 0, 'group', 'Drzewa');
    const one = model.addColumn(table, place, 'text', 'Gatunek');
    const two = model.addColumn(one, place, 'integer', 'Obwód');
    const moved = model.move(two, { ...place, column: 1 }, -1);
    const names = model.at(moved.definition, place).columns.map((c) => c.name);
    expect(names).toEqual(['obwod', 'gatunek']);
    const left = model.remove(moved.definition, moved.place);
    expect(model.at(left, place).columns).toEqual([
      newField('text', 'gatunek', 'Gatunek'),
    ]);
  });
});
