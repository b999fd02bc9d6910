import { publicOrigin } from './settings';

/** What machines should leave alone; the content itself is for all to find. */
export function robots(req, res) {
  res
    .type('text')
    .set('Cache-Control', 'public, max-age=3600')
    .send(
      [
        'User-agent: *',
        'Disallow: /konto/',
        'Disallow: /moje-sprawy',
        'Disallow: /biurko',
        'Disallow: /jezyk/',
        'Disallow: /++api++/',
        `Sitemap: ${publicOrigin.origin}/sitemap`,
        '',
      ].join('\n'),
    );
}
