/**
 * `pnpm --filter volto-eurzad-desk dev`: the desk with an office in memory;
 * with EURZAD_SITE=http://127.0.0.1:8080/<site> the desk with a running office.
 */
import { defineConfig } from 'vite';
import react from '@vitejs/plugin-react';
import { po } from './po.mjs';

const PORT = 5199;
const site = process.env.EURZAD_SITE && new URL(process.env.EURZAD_SITE);

const toSite = (prefix) => ({
  target: site.origin,
  changeOrigin: true,
  rewrite: (path) =>
    `/VirtualHostBase/http/${site.host}${site.pathname}${prefix}/VirtualHostRoot${path.replace('/++api++', '')}`,
});

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react(), po],
  define: {
    'process.env.NODE_ENV': '"development"',
    __OFFICE_IN_MEMORY__: JSON.stringify(!site),
  },
  server: {
    port: PORT,
    strictPort: true,
    proxy: site && { '/++api++': toSite('/++api++'), '/records': toSite('') },
  },
});
