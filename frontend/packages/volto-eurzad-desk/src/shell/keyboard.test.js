import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { commandOf, moveInList } from './keyboard';
import { DEFAULTS, readSettings, writeSettings } from './settings';

const press = (key, extra = {}) => ({ key, target: document.body, ...extra });
const on = { singleKeys: true, dialogOpen: false };

describe('keys of the desk', () => {
  it('mean commands', () => {
    expect(
      ['j', 'k', 'e', 'o', '/', '?'].map((key) => commandOf(press(key), on)),
    ).toEqual(['next', 'previous', 'assign', 'openCase', 'search', 'help']);
    expect(commandOf(press('y'), on)).toBeNull();
  });

  it('are letters while somebody types', () => {
    const field = document.createElement('textarea');
    expect(commandOf(press('j', { target: field }), on)).toBeNull();
  });

  it('can be switched off, but not Ctrl+K', () => {
    const off = { ...on, singleKeys: false };
    expect(commandOf(press('j'), off)).toBeNull();
    expect(commandOf(press('k', { ctrlKey: true }), off)).toBe('palette');
  });

  it('rest while a dialog is open and with other modifiers', () => {
    expect(commandOf(press('e'), { ...on, dialogOpen: true })).toBeNull();
    expect(commandOf(press('j', { altKey: true }), on)).toBeNull();
    expect(commandOf(press('j', { ctrlKey: true }), on)).toBeNull();
  });
});

describe('moving in a list', () => {
  beforeEach(() => {
    document.body.innerHTML = `<div class="eu-desk">
      <a href="#1" data-row-link>1</a><a href="#2" data-row-link aria-current="page">2</a><a href="#3" data-row-link>3</a>
    </div>`;
  });
  afterEach(() => {
    document.body.innerHTML = '';
  });

  it('starts at the row that is open and stops at the ends', () => {
    expect(moveInList(1).textContent).toBe('3');
    expect(moveInList(1).textContent).toBe('3');
    expect(moveInList(-1).textContent).toBe('2');
  });

  it('starts at the first row when none is open', () => {
    document.querySelector('[aria-current]').removeAttribute('aria-current');
    expect(moveInList(1).textContent).toBe('1');
  });
});

describe('settings', () => {
  const memory = () => {
    const kept = {};
    return {
      getItem: (key) => kept[key] ?? null,
      setItem: (key, value) => (kept[key] = value),
    };
  };

  it('are kept', () => {
    const storage = memory();
    writeSettings({ singleKeys: false, openNext: true }, storage);
    expect(readSettings(storage)).toEqual({
      singleKeys: false,
      openNext: true,
    });
  });

  it('fall back to what is usual when nothing or nonsense was kept', () => {
    expect(readSettings(memory())).toEqual(DEFAULTS);
    expect(readSettings({ getItem: () => '{nonsense' })).toEqual(DEFAULTS);
  });
});
