import type { Command } from 'commander'
import { refusal } from '../platform/problem.ts'
import { rupiahText } from '../rules/index.ts'
import type { CliContext } from './context.ts'

interface Options {
  regency?: string
  asOf?: string
  score?: boolean
  on?: string
}

/** Of the people who are paid for: what stands against it. */
export function registerCare(financing: Command, { t, onPlatform }: CliContext): void {
  financing
    .command('check')
    .description(t('cli.financing.check'))
    .option('--as-of <day>', t('cli.financing.asOf'))
    .option('--score', t('cli.financing.checkScore'))
    .option('--regency <code>', t('cli.regency'))
    .action(
      onPlatform<Options>('financing', async ({ platform, answer }, { regency, asOf, score }) => {
        const code = regency ?? platform.config.regency
        const { db, config } = platform
        if (score) {
          const { readManifest } = await import('../demo/prepare.ts')
          const { scoreWaste } = await import('../demo/score-waste.ts')
          const dir = `${config.dataDir}/demo/${code}`
          const manifest = readManifest(dir)
          if (!manifest) return refusal('demo-none')
          const scored = await scoreWaste(db, manifest, `${dir}/truth`)
          const lines = scored.kinds.map(
            ({ kind, told, found, right, precision, recall }) =>
              `${t(`waste.kind.${kind}`)}: ${right}/${found}/${told}, ${precision}, ${recall}`,
          )
          const { scoreBills } = await import('../demo/years/score-bills.ts')
          const bills = await scoreBills(db, code, `${dir}/truth`)
          if (bills) lines.push(t('cli.financing.scoredBills', { ...bills }))
          answer({ ...scored, bills }, [...lines, t('cli.financing.scored', { ...scored })].join('\n'))
          return undefined
        }
        const { checkWaste, getWaste } = await import('../financing/questions.ts')
        const run = await checkWaste(db, code, new Date(), asOf)
        const view = await getWaste(db, code)
        const lines = view.kinds.map(
          ({ kind, people, monthly, lost }) =>
            `${t(`waste.kind.${kind}`)}: ${people}, ${rupiahText(BigInt(monthly))}, ${rupiahText(BigInt(lost))}`,
        )
        const said = run ? t('cli.financing.checked', { ...run }) : t('cli.financing.checkedNone')
        answer({ run, ...view }, [said, ...lines].join('\n'))
        return undefined
      }),
    )

  financing
    .command('radar')
    .description(t('cli.financing.radar'))
    .option('--on <day>', t('cli.financing.on'))
    .option('--regency <code>', t('cli.regency'))
    .action(
      onPlatform<Options>('financing', async ({ platform, answer }, { regency, on }) => {
        const { getRadar } = await import('../financing/questions.ts')
        const view = await getRadar(platform.db, regency ?? platform.config.regency, on)
        const lines = view.windows.map((one) => t('cli.financing.radarWithin', { ...one }))
        const { january } = view
        const next = january ? [t('cli.financing.radarJanuary', { ...january })] : []
        answer(view, [...lines, ...next].join('\n') || t('cli.financing.checkedNone'))
        return undefined
      }),
    )

  financing
    .command('waiting')
    .description(t('cli.financing.waiting'))
    .option('--regency <code>', t('cli.regency'))
    .action(
      onPlatform<Options>('financing', async ({ platform, answer }, { regency }) => {
        const { getWaiting } = await import('../financing/questions.ts')
        const view = await getWaiting(platform.db, regency ?? platform.config.regency)
        const lines = view.groups.map(
          ({ group, people, since }) => `${t(`group.${group}`)}: ${people}, ${since}`,
        )
        answer(view, lines.join('\n') || t('waiting.findingNone'))
        return undefined
      }),
    )
}
