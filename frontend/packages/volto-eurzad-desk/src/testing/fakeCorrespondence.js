/** Messages of the cases of the office in memory: case 2 has some. */
const PERSON = {
  id: 'referent.wos',
  fullname: 'Referent Ochrony Środowiska',
};
const ACCOUNT = 'mieszkanka';

function threadOf(number) {
  const messages =
    number === 2
      ? [
          {
            id: 1,
            sender: 'party',
            author: { id: ACCOUNT, fullname: 'Mieszkanka Przykładowa' },
            time: '2026-11-23T09:12:00+01:00',
            text: 'Kiedy będą oględziny drzewa?',
            read: null,
            reader: null,
          },
        ]
      : [];
  return {
    account: ACCOUNT,
    name: 'Mieszkanka Przykładowa',
    roles: ['party'],
    current: true,
    unread: messages.length,
    messages,
  };
}

export function correspondenceServices() {
  const threads = new Map();
  const thread = (number) => {
    if (!threads.has(number)) threads.set(number, threadOf(number));
    return threads.get(number);
  };
  const answer = ([, number]) => ({
    may_write: true,
    may_read: true,
    threads: [thread(Number(number))],
  });
  const PATH = /^\/records\/cases\/2026\/(\d+)\/@messages$/;
  return [
    ['GET', PATH, answer],
    [
      'POST',
      PATH,
      (match, { body }) => {
        const { messages } = thread(Number(match[1]));
        messages.push({
          id: messages.length + 1,
          sender: 'office',
          author: PERSON,
          time: '2026-11-24T10:00:00+01:00',
          text: body.text,
          read: null,
          reader: null,
        });
        return answer(match);
      },
    ],
    [
      'PATCH',
      PATH,
      (match) => {
        const now = thread(Number(match[1]));
        now.unread = 0;
        now.messages.forEach((message) => {
          if (message.sender === 'party' && !message.read)
            Object.assign(message, {
              read: '2026-11-24T09:00:00+01:00',
              reader: PERSON,
            });
        });
        return answer(match);
      },
    ],
  ];
}
