import React from 'react';
import { Link, useLocation } from 'react-router-dom';
import { useViews } from '../api/work';
import { useText } from '../format/text';
import { shell } from '../messages/shell';
import { work } from '../messages/work';
import { readState } from '../url/state';
import { Icon } from '../ui/Icon';
import { viewAddress } from '../work/ViewDialogs';
import { useDesk } from './DeskContext';
import { currentList, listAddress, listsFor } from './lists';
import { placesFor } from './places';

/** The person's saved views, each with its count. */
function Views({ current }) {
  const text = useText();
  const views = useViews();
  if (!views.data?.length) return null;
  return (
    <section aria-labelledby="eu-desk-views">
      <h2 className="desk-nav__group" id="eu-desk-views">
        {text(work.myViews)}
      </h2>
      <ul>
        {views.data.map((view) => (
          <li key={view.id}>
            <Link
              to={viewAddress(view)}
              aria-current={current === view.id ? 'true' : undefined}
            >
              <Icon name="eye" />
              <span>{view.name}</span>{' '}
              <span className="desk-count">{view.count}</span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The lists with their counts, and below them the places of the desk. */
export function Navigation({ open }) {
  const text = useText();
  const desk = useDesk();
  const { functions, counts } = desk;
  const { pathname, search } = useLocation();
  const places = placesFor(desk);
  const atPlace = places.some((group) =>
    group.places.some(({ to }) => to === pathname),
  );
  const current = atPlace ? null : currentList(pathname, readState(search));
  return (
    <nav
      id="eu-desk-lists"
      className={`desk-nav${open ? ' desk-nav--open' : ''}`}
      aria-label={text(shell.lists)}
    >
      <ul>
        {listsFor(functions, counts).map(
          ({ id, message, icon, count, urgent }) => {
            const number = count ? counts[count] : undefined;
            return (
              <li key={id}>
                <Link
                  to={listAddress(id)}
                  aria-current={
                    current === id && !readState(search).view
                      ? 'true'
                      : undefined
                  }
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
          },
        )}
      </ul>
      <Views current={readState(search).view} />
      {places.map((group) => (
        <section key={group.id} aria-labelledby={`eu-desk-${group.id}`}>
          <h2 className="desk-nav__group" id={`eu-desk-${group.id}`}>
            {text(group.message)}
          </h2>
          <ul>
            {group.places.map(({ id, to, message, icon }) => (
              <li key={id}>
                <Link
                  to={to}
                  aria-current={pathname === to ? 'page' : undefined}
                >
                  <Icon name={icon} />
                  <span>{text(message)}</span>
                </Link>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </nav>
  );
}
