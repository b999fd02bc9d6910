/** `npx vite --config packages/volto-eurzad-forms/dev/vite.config.mjs`: a person's cases, with an office in memory. */
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import react from '@vitejs/plugin-react';
import sass from 'sass';

const SHEET = fileURLToPath(
  new URL('../../volto-eurzad/src/styles/reading.scss', import.meta.url),
);

/** The style sheet of the public pages; our sass is older than the one that vite asks for. */
const readingCss = {
  name: 'reading-css',
  resolveId: (id) => (id === 'virtual:reading' ? '\0reading' : null),
  load: (id) =>
    id === '\0reading'
      ? `export default ${JSON.stringify(sass.renderSync({ file: SHEET }).css.toString())}`
      : null,
};

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react(), readingCss],
  define: { 'process.env.NODE_ENV': '"development"' },
  server: { port: 5198, strictPort: true },
});
