import type { Command } from 'commander'
import { refusal } from '../platform/problem.ts'
import type { CliContext } from './context.ts'

/** `semesta financing projection`. */
export function registerProjection(financing: Command, { t, onPlatform }: CliContext): void {
  financing
    .command('projection')
    .description(t('cli.financing.projection'))
    .option('--by <month>', t('cli.financing.projectionBy'))
    .option('--regency <code>', t('cli.regency'))
    .action(
      onPlatform<{ by?: string; regency?: string }>(
        'financing',
        async ({ platform, answer, language }, { by, regency }) => {
          const { getProjection, projectionQuery, projectionText } = await import('../financing/questions.ts')
          const asked = projectionQuery.safeParse({ by: by?.slice(0, 7) })
          if (!asked.success) return refusal('invalid-request', { fields: 'by' })
          const code = regency ?? platform.config.regency
          const view = await getProjection(platform.db, code, asked.data, language)
          answer(view, projectionText(view, t))
          return undefined
        },
      ),
    )
}
