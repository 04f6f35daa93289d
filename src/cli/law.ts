import type { Command } from 'commander'
import type { CliContext } from './context.ts'

/** The law is loaded only when it is asked for: other commands start as fast as before. */
export function register(program: Command, context: CliContext): void {
  const law = program.command('law').description(context.t('cli.law.description'))
  program.hook('preSubcommand', async (_, command) => {
    if (command !== law) return
    const { registerLawCommands } = await import('./law/index.ts')
    registerLawCommands(law, context)
  })
}
