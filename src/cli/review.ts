import type { Command } from 'commander'
import { InvalidArgumentError } from 'commander'
import type { CliContext } from './context.ts'

interface Options {
  regency?: string
  pairs: number
  kind: 'membership' | 'duplicate'
  id?: string
}

export function register(program: Command, { t, onPlatform }: CliContext): void {
  program
    .command('review')
    .description(t('cli.review.description'))
    .option('--pairs <number>', t('cli.review.pairs'), upTo20, 5)
    .addOption(
      program
        .createOption('--kind <kind>', t('cli.review.kind'))
        .choices(['membership', 'duplicate'])
        .default('membership'),
    )
    .option('--id <id>', t('cli.review.one'))
    .option('--regency <code>', t('cli.regency'))
    .action(
      onPlatform<Options>('review', async ({ platform, answer, language }, options) => {
        const { reviewReport } = await import('../registry/review-report.ts')
        const { recordAct } = await import('../access/questions.ts')
        const regency = options.regency ?? platform.config.regency
        const found = await reviewReport(platform.db, regency, language, options)
        if (!found.ok) return found
        await recordAct(platform.db, {
          regencyCode: regency,
          actor: 'cli',
          at: new Date(),
          action: 'reviews.viewed',
          subjectKind: 'reviews',
          subjectId: options.id ?? options.kind,
          detail: { pairs: options.id ? 1 : options.pairs },
        })
        answer(found.data, found.text)
        return undefined
      }),
    )
}

function upTo20(given: string): number {
  if (!/^(\d|1\d|20)$/.test(given)) throw new InvalidArgumentError('0-20')
  return Number(given)
}
