import type { Command } from 'commander'
import type { CliContext } from './context.ts'

export function register(program: Command, { t, action }: CliContext): void {
  program
    .command('serve')
    .description(t('cli.serve.description'))
    .action(
      action(async (tools) => {
        const { serve } = await import('../main.ts')
        return serve(tools)
      }),
    )
}
