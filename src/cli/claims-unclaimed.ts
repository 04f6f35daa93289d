import type { Command } from 'commander'
import { refusal } from '../platform/problem.ts'
import { rupiahText } from '../rules/index.ts'
import type { CliContext } from './context.ts'

interface Options {
  regency?: string
  score?: boolean
}

const rupiah = (amount: number) => rupiahText(BigInt(amount))

/** Families who are owed and have not claimed; and how well they are found among made-up people. */
export function registerUnclaimed(claims: Command, { t, onPlatform }: CliContext): void {
  claims
    .command('unclaimed')
    .description(t('cli.claims.unclaimed'))
    .option('--regency <code>', t('cli.regency'))
    .action(
      onPlatform<Options>('claims', async ({ platform, answer }, { regency }) => {
        const { findUnclaimed, getUnclaimed } = await import('../claims/questions.ts')
        const code = regency ?? platform.config.regency
        await findUnclaimed(platform.db, code, new Date())
        const view = await getUnclaimed(platform.db, code, 'administrator')
        const { asOf, owed, perhaps, notEntitled } = view
        const said = t('cli.claims.unclaimedFound', {
          asOf: asOf ?? '–',
          owed: owed.families,
          expected: rupiah(owed.expected),
          perhaps: perhaps.families,
          people: notEntitled.people,
          lost: rupiah(notEntitled.lost),
        })
        answer(view, said)
        return undefined
      }),
    )

  claims
    .command('check')
    .description(t('cli.claims.check'))
    .option('--score', t('cli.claims.checkScore'))
    .option('--regency <code>', t('cli.regency'))
    .action(
      onPlatform<Options>('claims', async ({ platform, answer }, { regency, score }) => {
        const { db, config } = platform
        const code = regency ?? config.regency
        if (!score) {
          const { findUnclaimed } = await import('../claims/questions.ts')
          const run = await findUnclaimed(db, code, new Date())
          answer(run, run ? t('cli.claims.checked', { ...run }) : t('unclaimed.never'))
          return undefined
        }
        const { readManifest } = await import('../demo/prepare.ts')
        const dir = `${config.dataDir}/demo/${code}`
        const manifest = readManifest(dir)
        if (!manifest) return refusal('demo-none')
        const { scoreUnclaimed } = await import('../demo/score-unclaimed.ts')
        const { scoreFindings } = await import('../demo/score-findings.ts')
        const scored = await scoreUnclaimed(db, manifest, `${dir}/truth`, new Date())
        const findings = await scoreFindings(db, platform.secrets, manifest)
        answer(
          { ...scored, findings },
          [
            t('cli.claims.scored', { ...scored, expected: rupiah(scored.expected) }),
            t('cli.claims.findingsScored', { ...findings }),
          ].join('\n'),
        )
        return undefined
      }),
    )
}
