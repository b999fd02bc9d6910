import React from 'react';
import { Icon } from './Icon';

/** Icon and tone of each workflow state of items, cases and letters. */
const LOOKS = {
  registered: ['inbox', 'new'],
  assigned: ['person', 'active'],
  settled: ['check', 'done'],
  draft: ['draft', 'new'],
  open: ['folder', 'active'],
  closed: ['archive', 'done'],
  filed: ['archive', 'done'],
  joined: ['folder', 'done'],
  dissolved: ['folder', 'done'],
  awaiting_approval: ['stamp', 'waiting'],
  approved: ['check', 'active'],
  signed: ['draft', 'active'],
  dispatched: ['send', 'done'],
  to_send: ['print', 'waiting'],
  under_way: ['send', 'active'],
  sent: ['send', 'active'],
  informed: ['send', 'done'],
  served: ['check', 'done'],
  returned: ['return', 'waiting'],
  failed: ['alert', 'waiting'],
  sent_again: ['refresh', 'done'],
  appeal_open: ['shield', 'waiting'],
  appeal_drafted: ['draft', 'active'],
};

/** A state as word and icon. */
export function State({ id, title }) {
  const [icon, tone] = LOOKS[id] || ['file', 'new'];
  return (
    <span className={`desk-state desk-state--${tone}`}>
      <Icon name={icon} size={16} />
      {title || id}
    </span>
  );
}
