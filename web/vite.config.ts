import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'

const here = fileURLToPath(new URL('.', import.meta.url))

/** The terminal's words are not sent to the browser. */
const screenMessages: Plugin = {
  name: 'screen-messages',
  enforce: 'pre',
  transform(code, id) {
    if (!/src\/messages\/(id|en)\.json$/.test(id)) return
    const { cli, serve, ...shown } = JSON.parse(code)
    return JSON.stringify(shown)
  },
}

export default defineConfig({
  root: here,
  plugins: [screenMessages, react()],
  server: {
    port: 5173,
    proxy: { '/api': 'http://127.0.0.1:7316' },
    fs: { allow: [fileURLToPath(new URL('..', import.meta.url))] },
  },
  build: { outDir: 'dist', emptyOutDir: true, target: 'es2022', chunkSizeWarningLimit: 700 },
})
