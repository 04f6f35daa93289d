import type { Command } from 'commander'
import type { CliContext } from '../context.ts'
import * as assess from './assess.ts'
import * as choices from './choices.ts'
import * as contribution from './contribution.ts'
import * as diff from './diff.ts'
import * as look from './look.ts'

/** The sub-commands of `semesta law`. */
export function registerLawCommands(law: Command, context: CliContext): void {
  for (const { register } of [contribution, assess, look, diff, choices]) register(law, context)
  law.addHelpText('after', `\n${context.t('cli.law.help')}`)
}
