import { resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'

const at = (path: string) => resolve(import.meta.dirname, path)

/** `out/main` holds every program that runs on Node: the desktop, the browser host, the command line, the worker. */
export default defineConfig({
  main: {
    build: {
      outDir: 'out/main',
      sourcemap: true,
      // Each thread reads its modules anew, and finding them in many folders takes longer than reading them.
      externalizeDeps: false,
      rollupOptions: {
        // Both bring a `require` of their own along, which clashes with the one that is put in here; loaded when needed.
        external: ['fast-png', 'tiff'],
        input: {
          main: at('electron/main.ts'),
          server: at('server/main.ts'),
          cli: at('cli/main.ts'),
          worker: at('backend/analysis/worker.ts'),
          search: at('backend/search/worker.ts'),
        },
        output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
      },
    },
  },
  preload: {
    build: {
      outDir: 'out/preload',
      rollupOptions: {
        input: { preload: at('electron/preload.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: at('renderer'),
    plugins: [react()],
    build: { outDir: at('out/renderer'), rollupOptions: { input: { index: at('renderer/index.html') } } },
  },
})
