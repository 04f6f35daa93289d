import { type Command, Option } from 'commander'
import { recordAct } from '../access/questions.ts'
import { type NikFaultKind, nikReport } from '../coverage/questions.ts'
import type { CliContext } from './context.ts'

interface Options {
  regency?: string
  kind: NikFaultKind
  page: string
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
    .action(
      onPlatform<Options>('nik', async ({ platform, answer, language }, options) => {
        const { kind, page } = options
        const regencyCode = options.regency ?? platform.config.regency
        const at = new Date()
        const report = await nikReport(
          { db: platform.db, regencyCode, language },
          { kind, page: Math.max(0, Number(page) - 1) || 0 },
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
