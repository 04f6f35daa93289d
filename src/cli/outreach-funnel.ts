import type { Command } from 'commander'
import { refusal } from '../platform/problem.ts'
import type { CliContext } from './context.ts'

/** A funnel on one line. */
async function liner(t: CliContext['t']) {
  const { stageNames } = await import('../outreach/questions.ts')
  return (name: string, funnel: Record<(typeof stageNames)[number], number>) =>
    [name, ...stageNames.map((stage) => `${t(`campaigns.stage.${stage}`)} ${funnel[stage]}`)].join('  ')
}

interface FunnelOptions {
  regency?: string
  by?: string
  campaign?: string
  district?: string
  village?: string
  stage?: string
}

/** Campaigns, how far they came, and whom they visited. */
export function registerFunnels(
  outreach: Command,
  { t, onPlatform }: Pick<CliContext, 't' | 'onPlatform'>,
): void {
  outreach
    .command('campaigns')
    .description(t('cli.outreach.campaigns'))
    .option('--regency <code>', t('cli.regency'))
    .action(
      onPlatform<FunnelOptions>('outreach', async ({ platform, answer }, { regency }) => {
        const { getCampaigns } = await import('../outreach/questions.ts')
        const found = await getCampaigns(platform.db, regency ?? platform.config.regency)
        const funnelLine = await liner(t)
        const lines = found.map(({ id, title, funnel }) => funnelLine(`${id}  ${title}:`, funnel))
        answer(found, lines.join('\n') || t('cli.outreach.none'))
        return undefined
      }),
    )
  outreach
    .command('funnel')
    .description(t('cli.outreach.funnel'))
    .option('--by <what>', t('cli.outreach.by'))
    .option('--campaign <id>', t('cli.outreach.campaign'))
    .option('--district <code>', t('cli.outreach.district'))
    .option('--regency <code>', t('cli.regency'))
    .action(
      onPlatform<FunnelOptions>('outreach', async ({ platform, answer }, { regency, ...asked }) => {
        const { getFunnel, funnelQuery } = await import('../outreach/questions.ts')
        const query = funnelQuery.safeParse(asked)
        if (!query.success) return refusal('invalid-request')
        const found = await getFunnel(
          platform.db,
          regency ?? platform.config.regency,
          query.data,
          'administrator',
        )
        const funnelLine = await liner(t)
        answer(
          found,
          found.rows.map(({ code, name, funnel }) => funnelLine(`${code} ${name}:`, funnel)).join('\n') ||
            t('cli.outreach.none'),
        )
        return undefined
      }),
    )
  outreach
    .command('visits')
    .description(t('cli.outreach.visits'))
    .option('--campaign <id>', t('cli.outreach.campaign'))
    .option('--village <code>', t('cli.outreach.village'))
    .option('--stage <name>', t('cli.outreach.stage'))
    .option('--regency <code>', t('cli.regency'))
    .action(
      onPlatform<FunnelOptions>('outreach', async ({ platform, answer }, { regency, ...asked }) => {
        const { getMembers, membersBody } = await import('../outreach/questions.ts')
        const { dayOf } = await import('../platform/day.ts')
        const body = membersBody.safeParse(asked)
        if (!body.success) return refusal('invalid-request')
        const code = regency ?? platform.config.regency
        const found = await getMembers(platform.db, code, body.data, dayOf(new Date()))
        const rows = found.rows.map(
          ({ code, name, village, rt, outcome }) =>
            `${code}  ${name}, RT ${rt || '?'} ${village}: ${t(`visits.outcome.${outcome || 'none'}`)}`,
        )
        answer(
          found,
          [t('cli.outreach.visitsFound', { total: found.total, shown: rows.length }), ...rows].join('\n'),
        )
        return undefined
      }),
    )
}
