import React from 'react';
import {
  Button as AriaButton,
  Menu,
  MenuItem,
  MenuTrigger,
  Popover,
} from 'react-aria-components';
import { useText } from '../format/text';
import { common } from '../messages/common';
import { Icon } from './Icon';

/** A menu of what is done seldom. `items`: `{id, label, icon}`. */
export function More({ items, onAction, label }) {
  const text = useText();
  return (
    <MenuTrigger>
      <AriaButton className="desk-button desk-button--plain">
        <span>{label || text(common.more)}</span>
        <Icon name="chevronDown" size={16} />
      </AriaButton>
      <Popover className="eu-desk desk-popover" placement="bottom start">
        <Menu
          className="desk-menu"
          items={items}
          onAction={(id) => onAction(String(id))}
        >
          {(item) => (
            <MenuItem
              id={item.id}
              textValue={item.label}
              className="desk-menu__item"
            >
              {item.icon && <Icon name={item.icon} size={18} />}
              <span>{item.label}</span>
            </MenuItem>
          )}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
