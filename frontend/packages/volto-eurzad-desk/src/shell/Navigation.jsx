import React from 'react';
import { Link, useLocation } from 'react-router-dom';
import { useText } from '../format/text';
import { shell } from '../messages/shell';
import { routes } from '../url/paths';
import { readState } from '../url/state';
import { Icon } from '../ui/Icon';
import { useDesk } from './DeskContext';
import { currentList, listAddress, listsFor } from './lists';

/** The lists with their counts; the registry's entry of paper mail below them. */
export function Navigation({ open }) {
  const text = useText();
  const { functions, counts, has } = useDesk();
  const { pathname, search } = useLocation();
  const current = currentList(pathname, readState(search));
  return (
    <nav
      id="eu-desk-lists"
      className={`desk-nav${open ? ' desk-nav--open' : ''}`}
      aria-label={text(shell.lists)}
    >
      <ul>
        {listsFor(functions).map(({ id, message, icon, count, urgent }) => {
          const number = count ? counts[count] : undefined;
          return (
            <li key={id}>
              <Link
                to={listAddress(id)}
                aria-current={current === id ? 'true' : undefined}
              >
                <Icon name={icon} />
                <span>{text(message)}</span>{' '}
                {number !== undefined && (
                  <span
                    className={`desk-count${urgent && number > 0 ? ' desk-count--urgent' : ''}`}
                  >
                    {number}
                  </span>
                )}
              </Link>
            </li>
          );
        })}
      </ul>
      {has('registry') && (
        <Link
          className="desk-button desk-button--plain desk-nav__new"
          to={routes.paperMail}
        >
          <Icon name="plus" />
          <span>{text(shell.enterPaperMail)}</span>
        </Link>
      )}
    </nav>
  );
}
