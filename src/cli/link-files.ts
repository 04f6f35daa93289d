import type { Command } from 'commander'
import type { CliContext } from './context.ts'
import type { LinkFilesOptions } from './link-files/options.ts'

export function register(program: Command, { t, action }: CliContext): void {
  program
    .command('link-files')
    .description(t('cli.linkFiles.description'))
    .argument('<left>', t('cli.linkFiles.left'))
    .argument('[right]', t('cli.linkFiles.right'))
    .option('--profile <file>', t('cli.linkFiles.profile'), 'auto')
    .requiredOption('--out <file>', t('cli.linkFiles.out'))
    .option('--clusters <file>', t('cli.linkFiles.clusters'))
    .option('--truth <column>', t('cli.linkFiles.truth'))
    .option('--profile-out <file>', t('cli.linkFiles.profileOut'))
    .option('--model <file>', t('cli.linkFiles.model'))
    .option('--model-out <file>', t('cli.linkFiles.modelOut'))
    .action(
      action<LinkFilesOptions>(async (tools, options, [left = '', right]) => {
        const { linkFiles } = await import('./link-files/link-files.ts')
        const { reportText } = await import('./link-files/report-text.ts')
        const done = await linkFiles(left, right ?? null, options, tools.t)
        if (!done.ok) return done
        tools.answer(done.data, reportText(done.data, tools.t))
      }),
    )
}
