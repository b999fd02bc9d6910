import React from 'react';
import { Link } from 'react-router-dom';
import {
  Dialog,
  DialogTrigger,
  Popover,
  Button as AriaButton,
} from 'react-aria-components';
import { useText } from '../format/text';
import { functionNames } from '../messages/functions';
import { shell } from '../messages/shell';
import { substitutions } from '../messages/substitutions';
import { routes } from '../url/paths';
import { Icon } from '../ui/Icon';
import { useDesk } from './DeskContext';

function Person() {
  const text = useText();
  const { user, functions } = useDesk();
  return (
    <DialogTrigger>
      <AriaButton className="desk-header__person">
        <Icon name="person" />
        <span className="desk-header__name">{user.fullname || user.id}</span>
        <Icon name="chevronDown" size={16} />
      </AriaButton>
      <Popover className="eu-desk desk-popover" placement="bottom end">
        <Dialog className="desk-person" aria-label={text(shell.you)}>
          <p className="desk-person__name">{user.fullname || user.id}</p>
          {functions.length > 0 && (
            <ul className="desk-plain-list">
              {functions.map((held) => (
                <li key={`${held.unit}-${held.function}-${held.of?.id || ''}`}>
                  <strong>
                    {functionNames[held.function]
                      ? text(functionNames[held.function])
                      : held.function}
                  </strong>
                  <br />
                  {held.unit_title} ({held.unit})
                  {held.of && (
                    <>
                      <br />
                      {text(substitutions.of, { name: held.of.fullname })}
                    </>
                  )}
                </li>
              ))}
            </ul>
          )}
          <p>
            <a className="desk-button desk-button--plain" href="/konto/wyloguj">
              <Icon name="door" />
              <span>{text(shell.logOut)}</span>
            </a>
          </p>
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}

/** The desk's own header: office, search, help, portal, person. */
export function Header({ onPalette, onHelp, onMenu, menuOpen }) {
  const text = useText();
  const { office, deskTitle, user } = useDesk();
  return (
    <header className="desk-header">
      <button
        type="button"
        className="desk-header__tool desk-header__menu"
        aria-expanded={menuOpen}
        aria-controls="eu-desk-lists"
        onClick={onMenu}
      >
        <Icon name="menu" />
        <span>{text(shell.menu)}</span>
      </button>
      <Link className="desk-header__brand" to={routes.work}>
        {office?.coat_of_arms && (
          // the office's own file, not content of the site that Volto could scale
          // eslint-disable-next-line no-restricted-syntax
          <img src={office.coat_of_arms} alt="" width="28" height="34" />
        )}
        <span>
          <strong>{deskTitle}</strong> <small>{office?.name || ''}</small>
        </span>
      </Link>
      <button
        type="button"
        className="desk-header__search"
        onClick={onPalette}
        aria-keyshortcuts="Control+K"
      >
        <Icon name="search" size={18} />
        <span>{text(shell.searchOrGo)}</span> <kbd>Ctrl+K</kbd>
      </button>
      <div className="desk-header__end">
        <a className="desk-header__tool" href="/">
          <Icon name="eye" />
          <span>{text(shell.portal)}</span>
        </a>
        <button type="button" className="desk-header__tool" onClick={onHelp}>
          <Icon name="help" />
          <span>{text(shell.help)}</span>
        </button>
        {user.id ? (
          <Person />
        ) : (
          <a className="desk-header__tool" href="/konto/wyloguj">
            <Icon name="door" />
            <span>{text(shell.logOut)}</span>
          </a>
        )}
      </div>
    </header>
  );
}
