import { type Command, Option } from 'commander'
import { recordAct } from '../access/questions.ts'
import { type NikFaultKind, nikReport } from '../coverage/questions.ts'
import { refusal } from '../platform/problem.ts'
import type { CliContext } from './context.ts'

interface Options {
  regency?: string
  kind: NikFaultKind
  page: string
  out?: string
  reason?: string
}

export function register(program: Command, { t, onPlatform }: CliContext): void {
  program
    .command('nik')
    .description(t('cli.nik.description'))
    .option('--regency <code>', t('cli.regency'))
    .addOption(
      new Option('--kind <kind>', t('cli.nik.kind'))
        .choices(['shared', 'double', 'correction'])
        .default('shared'),
    )
    .option('--page <n>', t('cli.nik.page'), '1')
    .option('--out <file>', t('cli.nik.out'))
    .option('--reason <text>', t('cli.nik.reason'))
    .action(
      onPlatform<Options>('nik', async ({ platform, answer, language }, options) => {
        const { kind, out, reason, page } = options
        if (out !== undefined && !reason?.trim())
          return refusal('cli-argument-missing', { argument: '--reason <text>' })
        const regencyCode = options.regency ?? platform.config.regency
        const at = new Date()
        const report = await nikReport(
          { db: platform.db, secrets: platform.secrets, regencyCode, language, at },
          { kind, page: Math.max(0, Number(page) - 1) || 0, out, reason },
        )
        const detail = { rows: report.data.rows.length }
        const subject = { subjectKind: 'nik-faults', subjectId: kind, detail }
        await recordAct(platform.db, {
          regencyCode,
          actor: 'cli',
          at,
          action: 'nik-faults.viewed',
          ...subject,
        })
        answer(report.data, report.text)
        return undefined
      }),
    )
}
