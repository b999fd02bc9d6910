import React from 'react';
import { Link, useLocation } from 'react-router-dom';
import { useText } from '../format/text';
import { work as messages } from '../messages/work';
import { LISTS, listAddress, recordAddress } from '../shell/lists';
import { Back } from '../ui/Back';
import { Deadline } from '../ui/Deadline';
import { State } from '../ui/State';
import { Loaded } from '../ui/Waiting';
import { deskPath } from '../url/paths';
import { useSideList } from './useSideList';

function Row({ row, list, state, current }) {
  const path = deskPath(row['@id']);
  return (
    <li>
      <Link
        data-row-link
        className="desk-side__row"
        to={recordAddress(path, list, state)}
        aria-current={current ? 'page' : undefined}
      >
        <span className="desk-side__mark desk-number">
          {row.mark || row.register_number}
        </span>
        <span className="desk-side__title">{row.title}</span>
        <span className="desk-side__meta">
          {row.deadline ? (
            <Deadline deadline={row.deadline} withDate={false} />
          ) : (
            <State id={row.review_state} title={row.review_state_title} />
          )}
        </span>
      </Link>
    </li>
  );
}

/** The list beside an opened record: its rows, short. */
function SideList() {
  const text = useText();
  const { pathname } = useLocation();
  const { list, state, query } = useSideList();
  const known = LISTS.find((entry) => entry.id === list);
  return (
    <aside
      className="desk-side"
      aria-label={text(messages.sideList, { list: text(known.message) })}
    >
      <Back to={listAddress(list, state)}>{text(known.message)}</Back>
      <Loaded query={query} lines={8}>
        {(data) => (
          <ul className="desk-side__rows">
            {data.items.map((row) => (
              <Row
                key={row['@id']}
                row={row}
                list={list}
                state={state}
                current={deskPath(row['@id']) === pathname}
              />
            ))}
          </ul>
        )}
      </Loaded>
    </aside>
  );
}

/** List | record on wide screens when the record was opened from a list; else the record alone. */
export function Split({ children }) {
  const { list } = useSideList();
  if (!LISTS.some((entry) => entry.id === list))
    return <div className="desk-detail">{children}</div>;
  return (
    <div className="desk-split">
      <SideList />
      <div className="desk-detail">{children}</div>
    </div>
  );
}
