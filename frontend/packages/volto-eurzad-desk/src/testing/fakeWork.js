/**
 * Saved views and batches of the office in memory.
 */
export function workServices({ state, ORIGIN, Refusal }) {
  const views = [];
  const attempt = (address, action) => {
    const record = [...state.cases, ...state.incoming, ...state.letters].find(
      (entry) => entry['@id'] === address,
    );
    const may = record?.transitions?.some(({ id }) => id === action);
    return may
      ? { '@id': address, ok: true, title: record.title }
      : {
          '@id': address,
          ok: false,
          title: record?.title,
          error: {
            type: 'Conflict',
            message: 'W tym stanie nie można tego zrobić.',
          },
        };
  };
  return [
    ['GET', /^\/@views$/, () => ({ '@id': `${ORIGIN}/@views`, items: views })],
    [
      'POST',
      /^\/@views$/,
      (_, { body }) => {
        if (views.some(({ name }) => name === body.name)) {
          throw new Refusal(400, 'ValidationError', 'Popraw pola.', [
            { field: 'name', message: 'Masz już widok o tej nazwie.' },
          ]);
        }
        const view = { ...body, id: String(views.length + 1), count: 3 };
        views.push(view);
        return view;
      },
    ],
    [
      'PATCH',
      /^\/@views\/(\d+)$/,
      ([, id], { body }) =>
        Object.assign(
          views.find((view) => view.id === id),
          body,
        ),
    ],
    [
      'DELETE',
      /^\/@views\/(\d+)$/,
      ([, id]) => {
        views.splice(
          views.findIndex((view) => view.id === id),
          1,
        );
        return {};
      },
    ],
    [
      'POST',
      /^\/@batch$/,
      (_, { body }) => {
        const items = body.items.map((address) =>
          attempt(address, body.action),
        );
        return {
          items,
          done: items.filter(({ ok }) => ok).length,
          items_total: items.length,
        };
      },
    ],
  ];
}
