import { defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** The journeys take longest: begun first, they do not run alone at the end. */
class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const length = ({ moduleId }: TestSpecification) =>
      moduleId.includes('/e2e/journeys/') ? 0 : moduleId.includes('/e2e/') ? 1 : 2
    return (await super.sort(files)).toSorted((a, b) => length(a) - length(b))
  }
}

export default defineConfig({
  test: {
    include: [
      'src/**/*.test.ts',
      'e2e/**/*.test.ts',
      'bench/**/*.test.ts',
      'scripts/**/*.test.ts',
      'web/**/*.test.{ts,tsx}',
    ],
    globalSetup: ['src/platform/test-server.ts'],
    testTimeout: 60_000,
    hookTimeout: 180_000,
    maxWorkers: 2,
    sequence: { sequencer: LongestFirst },
  },
})
