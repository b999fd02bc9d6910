import { defineConfig } from 'vite';
import react from '@vitejs/plugin-react';
import { po } from './po.mjs';

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react(), po],
  define: { 'process.env.NODE_ENV': '"development"' },
  appType: 'spa',
});
