import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['src/rules/**/*.test.ts'],
    exclude: [
      // A digest of everything notices every change, and says nothing of why it is wrong.
      'src/rules/law-version.test.ts',
      // Thousands of random cases for each changed line would take hours.
      'src/rules/properties.test.ts',
    ],
  },
})
