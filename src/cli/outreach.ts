import type { Command } from 'commander'
import type { CliContext } from './context.ts'
import { registerFunnels } from './outreach-funnel.ts'
import { registerPaper } from './outreach-paper.ts'

interface Options {
  regency?: string
  district?: string
  village?: string
}

const padded = (count: number) => String(count).padStart(9)

/** Reaching the people who are not protected. */
export function register(program: Command, { t, onPlatform }: CliContext): void {
  const outreach = program.command('outreach').description(t('cli.outreach.about'))
  outreach
    .command('paths')
    .description(t('cli.outreach.paths'))
    .option('--district <code>', t('cli.outreach.district'))
    .option('--village <code>', t('cli.outreach.village'))
    .option('--regency <code>', t('cli.regency'))
    .action(
      onPlatform<Options>('outreach', async ({ platform, answer }, { regency, ...where }) => {
        const { getPaths, makePaths } = await import('../outreach/questions.ts')
        const { dayOf } = await import('../platform/day.ts')
        const code = regency ?? platform.config.regency
        const now = new Date()
        await makePaths(platform.db, code, now)
        const view = await getPaths(platform.db, code, where, { today: dayOf(now), role: 'administrator' })
        const lines = view.paths.map(({ path, people }) => `${padded(people)}  ${t(`paths.path.${path}`)}`)
        answer(
          view,
          view.asOf
            ? [t('cli.outreach.found', { asOf: view.asOf, people: view.people }), ...lines].join('\n')
            : t('paths.never'),
        )
        return undefined
      }),
    )
  registerFunnels(outreach, { t, onPlatform })
  registerPaper(outreach, { t, onPlatform })
}
