/**
 * Files that never change under their name: what webpack built, the fonts, and the style
 * sheet of the reading pages with the office's palette in front of it.
 */
import { createHash } from 'crypto';
import path from 'path';
import express from 'express';
import { paletteCss } from '../office/tokens';
import readingCss from '../styles/reading.scss';
import { officeIn } from './office';
import { DEFAULT_LANGUAGE } from './settings';

const IMMUTABLE = 'public, max-age=31536000, immutable';
const FALLBACK_COLOUR = '#1f4e79';
const buildDirectory = path.resolve(process.env.BUILD_DIR || 'build');

const sheets = new Map();

/** The style sheet for an office of this colour: `{ href, css }`. */
export function styleSheet(colour) {
  if (!sheets.has(colour)) {
    const css = `${safePalette(colour)}${readingCss}`;
    const hash = createHash('sha256').update(css).digest('hex').slice(0, 12);
    if (sheets.size > 20) sheets.clear();
    sheets.set(colour, { href: `/assets/reading-${hash}.css`, css });
  }
  return sheets.get(colour);
}

function safePalette(colour) {
  try {
    return paletteCss(colour);
  } catch {
    return paletteCss(FALLBACK_COLOUR);
  }
}

async function sendStyleSheet(req, res, next) {
  const office = await officeIn(DEFAULT_LANGUAGE);
  const { href, css } = styleSheet(office.colour);
  const current = req.path === href;
  // a page cached before a release asks for the sheet of that release: the present one fits
  res.set('Cache-Control', current ? IMMUTABLE : 'public, max-age=60');
  res.type('css').send(css);
}

const files = (directory, headers) =>
  express.static(path.join(buildDirectory, 'public', directory), {
    index: false,
    redirect: false,
    setHeaders: (res) => res.set(headers),
  });

export function assets() {
  const router = express.Router();
  router.get(/^\/assets\/reading-[0-9a-f]{12}\.css$/, (req, res, next) =>
    sendStyleSheet(req, res, next).catch(next),
  );
  router.use('/assets', files('assets', { 'Cache-Control': IMMUTABLE }));
  router.use('/static', files('static', { 'Cache-Control': IMMUTABLE }));
  router.use(['/assets', '/static'], (req, res) =>
    res.status(404).type('text').send('404\n'),
  );
  router.use(files('', { 'Cache-Control': 'public, max-age=3600' }));
  return router;
}

/** loadable-stats.json, read once: which files the entries of the build are made of. */
export const statsFile = path.join(buildDirectory, 'loadable-stats.json');
