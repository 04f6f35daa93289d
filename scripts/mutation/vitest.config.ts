import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['src/rules/**/*.test.ts'],
    // A digest of everything notices every change, and says nothing of why it is wrong.
    exclude: ['src/rules/law-version.test.ts'],
  },
})
