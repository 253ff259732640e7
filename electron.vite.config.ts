import { resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'

// Everything but the native database is bundled, so that the packaged application carries no node_modules tree.
const external = ['electron', 'better-sqlite3', 'bufferutil', 'utf-8-validate']

export default defineConfig({
  main: {
    build: {
      outDir: 'out/main',
      externalizeDeps: false,
      rollupOptions: {
        input: {
          index: resolve('main/index.ts'),
          centre: resolve('main/centre.ts'),
          'engine-worker': resolve('engine/worker.ts'),
        },
        external,
        output: { format: 'es', entryFileNames: '[name].js' },
      },
    },
  },
  preload: {
    build: {
      outDir: 'out/preload',
      externalizeDeps: false,
      rollupOptions: {
        input: { index: resolve('preload/index.ts') },
        external,
        // Sandboxed preloads are CommonJS.
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: 'renderer',
    plugins: [react()],
    build: {
      outDir: 'out/renderer',
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      rollupOptions: {
        input: {
          index: resolve('renderer/index.html'),
          wall: resolve('renderer/wall.html'),
          print: resolve('renderer/print.html'),
        },
      },
    },
  },
})
