import type { Command } from 'commander'
import { diffLaws, diffText, readVersion } from '../../law/questions.ts'
import type { CliContext } from '../context.ts'

interface Options {
  regency?: string
  asOf?: string
}

export function register(law: Command, { t, onPlatform }: CliContext): void {
  law
    .command('diff <a> <b>')
    .description(t('cli.law.diff'))
    .addHelpText('after', `\n${t('cli.law.diffHelp')}`)
    .option('--as-of <day>', t('cli.asOf'))
    .option('--regency <code>', t('cli.regency'))
    .action(
      onPlatform<Options>('law diff', async ({ platform, answer, language }, options, given) => {
        const [a, b] = [readVersion(given[0] ?? ''), readVersion(given[1] ?? '')]
        if (!a.ok) return a
        if (!b.ok) return b
        const regency = options.regency ?? platform.config.regency
        const asked = { a: a.version, b: b.version, asOf: options.asOf }
        const found = await diffLaws(platform.db, regency, asked, language)
        if (!found.ok) return found
        answer(found.view, diffText(found.view, language))
      }),
    )
}
