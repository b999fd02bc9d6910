import { styleSheet } from './assets';

const TEXTS = {
  pl: {
    title: 'Nie udało się pokazać tej strony',
    text: 'Coś zawiodło po naszej stronie. Spróbuj ponownie za kilka minut. Jeżeli sprawa jest pilna, zadzwoń do urzędu.',
    home: 'Strona główna',
  },
  en: {
    title: 'This page could not be shown',
    text: 'Something failed on our side. Please try again in a few minutes. If it is urgent, call the office.',
    home: 'Home page',
  },
};

/** The page of a failure so deep that no other page can be drawn. */
export function failure(language) {
  const { title, text, home } = TEXTS[language] ?? TEXTS.pl;
  const lang = TEXTS[language] ? language : 'pl';
  return (
    `<!doctype html><html lang="${lang}" class="reading"><head><meta charset="utf-8">` +
    '<meta name="viewport" content="width=device-width, initial-scale=1">' +
    `<title>${title}</title><link rel="stylesheet" href="${styleSheet('#1f4e79').href}"></head>` +
    `<body class="eu"><main class="wrap page-head"><h1>${title}</h1><p class="lead">${text}</p>` +
    `<p><a href="/">${home}</a></p></main></body></html>`
  );
}
