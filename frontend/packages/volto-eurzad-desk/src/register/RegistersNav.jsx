import React from 'react';
import { Link, useLocation } from 'react-router-dom';
import { useText } from '../format/text';
import { register as messages } from '../messages/register';
import { useDesk } from '../shell/DeskContext';
import { routes } from '../url/paths';

const TABS = [
  [routes.register, messages.incomingTab],
  [routes.outgoingRegister, messages.outgoingTab],
  [routes.internalRegister, messages.internalTab],
];

/** The registers beside each other; the registry has its scans there, too. */
export function RegistersNav() {
  const text = useText();
  const { has } = useDesk();
  const { pathname } = useLocation();
  const tabs = has('registry')
    ? [...TABS, [routes.scans, messages.scansTab]]
    : TABS;
  return (
    <nav className="desk-tabs" aria-label={text(messages.registers)}>
      <ul>
        {tabs.map(([to, message]) => (
          <li key={to}>
            <Link to={to} aria-current={pathname === to ? 'page' : undefined}>
              {text(message)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
