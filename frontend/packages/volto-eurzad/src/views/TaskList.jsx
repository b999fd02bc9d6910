import React from 'react';
import { A, useText } from '../chrome';
import { hardSpaces } from '../typography/text';
import { messages } from './messages';

/** Services with fee and time: the title is the link, the whole field reacts to a tap. */
export default function TaskList({
  services,
  describe = false,
  heading: Heading = 'h3',
}) {
  const t = useText();
  const even = services.length % 3 !== 0 && services.length % 2 === 0;
  return (
    <ul className={even ? 'tasks tasks-even' : 'tasks'} lang="pl">
      {services.map((service) => (
        <li key={service['@id']}>
          <Heading className="task-title">
            <A href={service['@id']}>{hardSpaces(service.title)}</A>
          </Heading>
          {describe && service.description && (
            <p>{hardSpaces(service.description)}</p>
          )}
          <dl className="task-facts">
            {service.fee && (
              <div>
                <dt>{t(messages.fee)}</dt>
                <dd>{hardSpaces(service.fee)}</dd>
              </div>
            )}
            {service.deadline && (
              <div>
                <dt>{t(messages.deadline)}</dt>
                <dd>{hardSpaces(service.deadline)}</dd>
              </div>
            )}
          </dl>
        </li>
      ))}
    </ul>
  );
}
