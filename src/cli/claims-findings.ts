import type { Command } from 'commander'
import type { CliContext } from './context.ts'

/** What does not hang together in cases: looked for anew, and told by kind. */
export function registerFindings(claims: Command, { t, onPlatform }: CliContext): void {
  claims
    .command('findings')
    .description(t('cli.claims.findings'))
    .option('--regency <code>', t('cli.regency'))
    .action(
      onPlatform<{ regency?: string }>('claims', async ({ platform, answer }, { regency }) => {
        const { checkFindings, getFindings } = await import('../claims/questions.ts')
        const { db, secrets: key, config } = platform
        const code = regency ?? config.regency
        await checkFindings({ db, key }, code, new Date())
        const view = await getFindings(db, code)
        const kinds = view.kinds.map(({ kind, states }) =>
          t('cli.claims.findingsOf', { kind: t(`findings.kind.${kind}`), ...states }),
        )
        const { states, cases, serious } = view
        answer(view, [t('cli.claims.findingsSaid', { ...states, cases, serious }), ...kinds].join('\n'))
        return undefined
      }),
    )
}
